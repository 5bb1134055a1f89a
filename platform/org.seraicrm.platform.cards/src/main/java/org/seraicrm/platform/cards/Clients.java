package org.seraicrm.platform.cards;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Page;

/** Reads clients, as far as the actor may see them. */
@ProviderType
public interface Clients {

    /** One client, in the trash or not. */
    Optional<Client> find(Actor actor, ClientId id);

    /** Several, in the order asked; those that aren't seen are left out. */
    List<Client> find(Actor actor, List<ClientId> ids);

    /** The names of several; those that aren't seen are left out. */
    Map<ClientId, String> names(Actor actor, Collection<ClientId> ids);

    /** A list. */
    Page<Client> list(Actor actor, ClientList query);

    /** All that a list has, in its order. */
    List<ClientId> ids(Actor actor, ClientList query);

    /** How often clients were changed: what their next change is given; those that aren't seen are left out. */
    Map<ClientId, Integer> versions(Actor actor, List<ClientId> ids);

    /** What stands beside clients; those that aren't seen are left out. */
    Map<ClientId, Traces> traces(Actor actor, List<ClientId> ids);

    /** How many clients a list has. */
    long count(Actor actor, ClientList query);

    /** Those that are found by what somebody typed, best first; see {@link org.seraicrm.platform.search.Index}. */
    List<Client> lookUp(Actor actor, String typed, int limit);

    /** The clients that have exactly this phone (E.164) or e-mail, seen in the database itself, oldest first. */
    List<Client> having(Actor actor, ContactPoint.Kind kind, String value);
}
