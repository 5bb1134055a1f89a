package org.seraicrm.platform.rest.internal.health;

import java.util.List;

/**
 * How the server is. Only the platform decides over {@link Status#STARTING}: a module that fails is told of and never
 * takes the server out of service.
 *
 * @param waits what the platform still waits for; empty when it is ready
 * @param troubles what fails in modules
 */
record Health(List<String> waits, List<String> troubles) {

    /** For machines. */
    enum Status {
        STARTING,
        READY,
        DEGRADED
    }

    Health {
        waits = waits.stream().distinct().sorted().toList();
        troubles = troubles.stream().distinct().sorted().toList();
    }

    Status status() {
        if (!waits.isEmpty()) {
            return Status.STARTING;
        }
        return troubles.isEmpty() ? Status.READY : Status.DEGRADED;
    }

    boolean ready() {
        return waits.isEmpty();
    }
}
