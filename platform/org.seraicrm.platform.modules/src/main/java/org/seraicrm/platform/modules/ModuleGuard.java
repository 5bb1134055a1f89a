package org.seraicrm.platform.modules;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/** Runs modules' code so that one that fails or hangs harms nobody else. */
@ProviderType
public interface ModuleGuard {

    /**
     * A module kind whose code isn't run any more.
     *
     * @param reason for the operator: what it threw, or that it outran its time
     * @param stuck whether it still holds a thread
     */
    record Tripped(String kind, Instant since, String reason, boolean stuck) {

        /** The same without the message of what was thrown: it may tell of another company. For administrators. */
        public Tripped discreet() {
            return new Tripped(kind, since, reason.split(": ", 2)[0], stuck);
        }
    }

    /**
     * Runs code of a module kind. It is tripped when it outruns its time or throws again and again.
     *
     * @throws org.seraicrm.platform.kernel.Refusal {@code UNAVAILABLE module.tripped} while the kind is tripped
     */
    <T> T run(String kind, Supplier<T> code);

    /** The kinds that are tripped, by id. */
    List<Tripped> tripped();

    /**
     * Takes a kind out of service for what was seen of its code elsewhere.
     *
     * @param reason for the operator
     */
    void trip(String kind, String reason);

    /** Gives a kind another chance. */
    void restart(String kind);
}
