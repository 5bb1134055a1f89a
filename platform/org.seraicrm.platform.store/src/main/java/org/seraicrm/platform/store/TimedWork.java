package org.seraicrm.platform.store;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work that is due at times; registered as an OSGi service. What it throws is retried with growing pauses. Runs on one
 * node, at least once, outside of any unit of work. While its service is away, what is planned waits.
 */
@ConsumerType
public interface TimedWork {

    /** Identity of the kind of work, stable over versions. */
    String name();

    /**
     * Pause between runs of recurring work, whose key is {@code recurring}; empty when it is
     * {@linkplain UnitOfWork#plan planned} piece by piece.
     */
    default Optional<Duration> every() {
        return Optional.empty();
    }

    /**
     * Does one piece of work.
     *
     * @param data the JSON it was planned with; empty object for recurring work
     */
    void run(String key, String data);
}
