package org.seraicrm.platform.cards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;

/**
 * Clients and cards as they were, told from their histories. Whoever sees them now sees their past, but for fields that
 * are hidden now; what a module's fields don't know any more is left out.
 */
@ProviderType
public interface Pasts {

    /** A client then; empty when the reader doesn't see it now. */
    Optional<Past<Client>> of(Actor actor, ClientId client, Instant moment);

    /** A card then, under the client that it belongs to now; empty when the reader doesn't see it now. */
    Optional<Past<Card>> of(Actor actor, CardId card, Instant moment);

    /** The cards that a client has now and that lay in no trash then, those that lie there today, too. */
    List<Card> cards(Actor actor, ClientId client, Instant moment);

    /** The to-dos of a client and its cards that were open then, by due; without those whose text was erased since. */
    List<Todo> todos(Actor actor, ClientId client, Instant moment);

    /** The to-dos of a card that were open then, by due; without those whose text was erased since. */
    List<Todo> todos(Actor actor, CardId card, Instant moment);
}
