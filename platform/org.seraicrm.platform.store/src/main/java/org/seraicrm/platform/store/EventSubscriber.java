package org.seraicrm.platform.store;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told of events durably: every event of its types at least once, in order, by one node at a time, also after a
 * crash. Registered as an OSGi service. What it throws is retried with growing pauses; after 10 attempts the event is
 * parked as a dead letter and the next one comes. A subscriber that was never seen before starts at the log's current
 * end. It is told outside of any unit of work, and may open its own.
 */
@ConsumerType
public interface EventSubscriber {

    /** Identity of the cursor, stable over versions. */
    String name();

    /** Event types it wants; empty for all. */
    Set<String> types();

    /**
     * Whether there is anything to be done at an event of its types. What is not wanted is passed over without a note of
     * it in the database, which spares a commit; after a crash it may be asked again, so asking changes nothing.
     */
    default boolean wants(Event event) {
        return true;
    }

    /** Takes one event; the same event may come again. */
    void on(Event event);
}
