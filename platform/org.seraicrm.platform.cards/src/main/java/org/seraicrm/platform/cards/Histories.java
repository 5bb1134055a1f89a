package org.seraicrm.platform.cards;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;

/** Reads histories (A46, A104), newest first. Entries of cards that the actor may not see are left out. */
@ProviderType
public interface Histories {

    /** A client's, with those of its cards. */
    List<Entry> of(Actor actor, ClientId client, Optional<EventId> before, int limit);

    /** A card's. */
    List<Entry> of(Actor actor, CardId card, Optional<EventId> before, int limit);
}
