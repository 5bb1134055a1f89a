package org.seraicrm.platform.modules;

import java.util.Optional;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Problem;

/** How a request to perform an action ended. */
public sealed interface Outcome<R> {

    /**
     * It was done and is kept.
     *
     * @param receipt names what was done, for {@link Actions#undo}; empty when nothing takes it back
     * @param event the last event recorded; reads that must see the change wait for it
     */
    record Performed<R>(R result, Optional<String> receipt, Optional<EventId> event) implements Outcome<R> {}

    /** Nothing was changed, and why. */
    record Refused<R>(Problem problem) implements Outcome<R> {}

    /**
     * The result, for callers that can't go on without it.
     *
     * @throws org.seraicrm.platform.kernel.Refusal when it was refused
     */
    default R orRefuse() {
        if (this instanceof Performed<R> performed) {
            return performed.result();
        }
        throw ((Refused<R>) this).problem().refusal();
    }
}
