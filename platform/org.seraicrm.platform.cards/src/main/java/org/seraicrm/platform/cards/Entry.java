package org.seraicrm.platform.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;

/**
 * One line of a history: an event as those may see it who see the client or card.
 *
 * @param type the event's, for instance {@code todo.closed}
 * @param actor who did it; empty when a machine did
 * @param data the event's values, personal ones included unless they were erased
 */
public record Entry(
        EventId id,
        String type,
        Instant at,
        Optional<UserId> actor,
        Optional<ModuleId> module,
        Optional<ClientId> client,
        Optional<CardId> card,
        JsonNode data) {}
