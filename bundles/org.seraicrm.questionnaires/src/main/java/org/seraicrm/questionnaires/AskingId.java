package org.seraicrm.questionnaires;

import org.seraicrm.platform.kernel.Id;

/** One client asked once. */
public record AskingId(long value) implements Id {

    /** A new one. */
    public static AskingId next() {
        return new AskingId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static AskingId of(String text) {
        return new AskingId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
