package org.seraicrm.customers.internal;

import java.util.Optional;
import org.seraicrm.customers.Qualification;
import org.seraicrm.platform.kernel.Violation;

/** Who is handed over to a salesperson, and who is not (A34, A56). A stated reason is the way out. */
final class HandOver {

    private HandOver() {}

    /**
     * @param ready whether the client is ready to negotiate; a VIP needn't be
     * @param reason why it is to be handed over all the same
     */
    static Optional<Violation> objection(Qualification qualification, boolean ready, Optional<String> reason) {
        if (reason.filter(text -> !text.isBlank()).isPresent()) {
            return Optional.empty();
        }
        return switch (qualification) {
            case VIP -> Optional.empty();
            case TARGET -> ready ? Optional.empty() : Optional.of(new Violation("/reason", "customers.notReady"));
            case NON_TARGET -> Optional.of(new Violation("/reason", "customers.showroom"));
        };
    }
}
