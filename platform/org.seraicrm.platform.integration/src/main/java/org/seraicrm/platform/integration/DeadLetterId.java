package org.seraicrm.platform.integration;

import org.seraicrm.platform.kernel.Id;

/** A message that could not be handled. */
public record DeadLetterId(long value) implements Id {

    /** A new one. */
    public static DeadLetterId next() {
        return new DeadLetterId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static DeadLetterId of(String text) {
        return new DeadLetterId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
