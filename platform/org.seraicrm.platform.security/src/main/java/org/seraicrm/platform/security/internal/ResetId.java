package org.seraicrm.platform.security.internal;

import org.seraicrm.platform.kernel.Id;

/** A password reset or invitation: its public name, which opens nothing. */
public record ResetId(long value) implements Id {

    static ResetId next() {
        return new ResetId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static ResetId of(String text) {
        return new ResetId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
