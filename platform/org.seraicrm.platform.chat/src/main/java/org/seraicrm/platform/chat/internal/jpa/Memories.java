package org.seraicrm.platform.chat.internal.jpa;

import java.util.Optional;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** What conversations remember, as JSON. Any thread. */
public final class Memories {

    private final Store store;

    public Memories(Store store) {
        this.store = store;
    }

    /** What a conversation remembers; empty when it is new. */
    public Optional<String> of(Actor actor, String conversation) {
        return store.read(
                actor.company(), unit -> row(unit, actor, conversation).map(ConversationRow::remembered));
    }

    /** Makes a conversation remember. */
    public void keep(Actor actor, String conversation, String remembered) {
        store.write(actor.company(), unit -> {
            ConversationRow row = row(unit, actor, conversation).orElseGet(() -> {
                ConversationRow fresh = new ConversationRow(actor.user(), conversation);
                unit.entities().persist(fresh);
                return fresh;
            });
            row.remembered(remembered);
            return conversation;
        });
    }

    private static Optional<ConversationRow> row(UnitOfWork unit, Actor actor, String conversation) {
        return unit.entities()
                .createQuery(
                        "SELECT c FROM ConversationRow c WHERE c.user = :user AND c.name = :name",
                        ConversationRow.class)
                .setParameter("user", actor.user().value())
                .setParameter("name", conversation)
                .getResultStream()
                .findFirst();
    }
}
