package org.seraicrm.platform.store;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.EventId;

/** One transaction; used by one thread, and not after it ended. */
@ProviderType
public interface UnitOfWork {

    /** The entities of the platform; other companies' rows don't exist for it. */
    EntityManager entities();

    /** The entities of a module's own persistence unit, on the same connection. */
    EntityManager entities(String unit);

    /**
     * Writes what was changed so far, and forgets the entities of all persistence units: for units that change many rows, one
     * after the other. The more entities a unit knows, the longer it looks for changes. Those in hand are nobody's any more:
     * what is changed in them afterwards is not written.
     */
    void settle();

    /** The connection that everything in this unit uses. Commit, rollback and close are ignored. */
    Connection connection();

    /**
     * The company whose data this is.
     *
     * @throws IllegalStateException in a unit of work of the server
     */
    CompanyId company();

    /** Now, the same instant throughout the unit. */
    Instant now();

    /** Records a fact, to be committed with the changes. */
    EventId record(NewEvent event);

    /**
     * Has work done at a time, at least once, by one node; replaces what was planned under the same key.
     *
     * @param name the {@link TimedWork#name()} that does it
     * @param key identity of this piece of work
     * @param data JSON that the work is given
     */
    void plan(String name, String key, Instant due, String data);

    /** Drops planned work, if it is still waiting. */
    void unplan(String name, String key);
}
