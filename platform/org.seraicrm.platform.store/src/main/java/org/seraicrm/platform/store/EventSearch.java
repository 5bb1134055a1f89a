package org.seraicrm.platform.store;

import java.time.Instant;
import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.UserId;

/**
 * Which of a company's events.
 *
 * @param noun what their types begin with, for instance {@code todo} for {@code todo.closed}
 * @param user who did it
 * @param from the first moment
 * @param until the moment after the last
 */
public record EventSearch(
        Optional<String> noun,
        Optional<UserId> user,
        Optional<ClientId> client,
        Optional<CardId> card,
        Optional<Instant> from,
        Optional<Instant> until) {}
