package org.seraicrm.platform.cards;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.kernel.UserId;

/** What lies in the trash, as far as the actor may see it, the latest first. */
@ProviderType
public interface Trash {

    /** Clients. */
    Page<Trashed<Client>> clients(Actor actor, Optional<String> cursor, int limit);

    /** Cards. */
    Page<Trashed<Card>> cards(Actor actor, Optional<String> cursor, int limit);

    /**
     * A row in the trash.
     *
     * @param at when it was put there
     * @param by who did it; empty when a machine did
     */
    record Trashed<R>(R row, Instant at, Optional<UserId> by) {}
}
