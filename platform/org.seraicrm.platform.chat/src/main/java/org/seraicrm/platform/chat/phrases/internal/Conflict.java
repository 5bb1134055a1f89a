package org.seraicrm.platform.chat.phrases.internal;

import org.seraicrm.platform.chat.phrases.Reason;

/** The fragments of a phrase do not make one day and time; only on its way from a resolver to {@link Resolver}. */
final class Conflict extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Conflict(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
