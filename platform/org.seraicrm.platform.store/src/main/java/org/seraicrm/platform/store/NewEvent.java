package org.seraicrm.platform.store;

import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;

/**
 * A fact to be recorded.
 *
 * @param type dotted, in the past tense: {@code todo.closed}
 * @param actor who did it; empty when a machine did
 * @param door the surface it came through, a {@link org.seraicrm.platform.kernel.Door} name
 * @param module the module it happened in
 * @param client the client it is about, also when it happened on one of the client's cards; whose erasure blanks
 *     {@code personal}
 * @param data JSON object without personal values
 * @param personal JSON object of personal values
 */
public record NewEvent(
        String type,
        Optional<UserId> actor,
        String door,
        Optional<ModuleId> module,
        Optional<ClientId> client,
        Optional<CardId> card,
        String data,
        Optional<String> personal) {}
