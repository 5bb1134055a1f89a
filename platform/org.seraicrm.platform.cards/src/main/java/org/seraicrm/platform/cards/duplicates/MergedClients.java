package org.seraicrm.platform.cards.duplicates;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;

/** Tells what became of clients that were merged, as far as the actor may see them. */
@ProviderType
public interface MergedClients {

    /** The client that one was merged into, over as many mergings as there were; empty when it wasn't. */
    Optional<ClientId> survivor(Actor actor, ClientId client);

    /** Those that were merged into a client and can be taken back, the latest first. */
    List<Client> into(Actor actor, ClientId client);
}
