package org.seraicrm.platform.cards;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.store.Event;

/** Reads histories (A46, A104), newest first. Entries of cards that the actor may not see are left out. */
@ProviderType
public interface Histories {

    /** A client's, with those of its cards. */
    default List<Entry> of(Actor actor, ClientId client, Optional<EventId> before, int limit) {
        return of(actor, client, before, limit, Set.of());
    }

    /** A card's; a copy's goes on with that of its original, up to the copying, where that is seen. */
    default List<Entry> of(Actor actor, CardId card, Optional<EventId> before, int limit) {
        return of(actor, card, before, limit, Set.of());
    }

    /** A client's, with those of its cards; of some kinds only, of all when there are none. */
    List<Entry> of(Actor actor, ClientId client, Optional<EventId> before, int limit, Set<EntryKind> kinds);

    /** A card's; of some kinds only, of all when there are none. */
    List<Entry> of(Actor actor, CardId card, Optional<EventId> before, int limit, Set<EntryKind> kinds);

    /**
     * One event as the actor sees it, without what fields hold that are hidden; empty when it isn't to be seen. What
     * happened to no client and no card is seen by administrators, and by those whose module it happened in.
     */
    Optional<Entry> of(Actor actor, Event event);
}
