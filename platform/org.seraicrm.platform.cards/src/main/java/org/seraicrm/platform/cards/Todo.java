package org.seraicrm.platform.cards;

import java.time.Instant;
import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;

/**
 * Something to be done by somebody until a time. One that lasts is an appointment: its deadline is its start.
 *
 * @param done when it was closed
 * @param author who asked for it
 * @param client whom it is about, also when it hangs on a card
 * @param minutes how long an appointment lasts; only where the deadline has a time
 */
public record Todo(
        TodoId id,
        CompanyId company,
        int version,
        String text,
        Due due,
        Optional<Instant> done,
        UserId assignee,
        UserId author,
        Optional<ClientId> client,
        Optional<CardId> card,
        TodoKind kind,
        Optional<Integer> minutes) {

    /** A task that doesn't last. */
    public Todo(
            TodoId id,
            CompanyId company,
            int version,
            String text,
            Due due,
            Optional<Instant> done,
            UserId assignee,
            UserId author,
            Optional<ClientId> client,
            Optional<CardId> card) {
        this(id, company, version, text, due, done, assignee, author, client, card, TodoKind.TASK, Optional.empty());
    }
}
