package org.seraicrm.email;

import org.seraicrm.platform.kernel.Id;

/** A letter in the journal. */
public record MailId(long value) implements Id {

    /** A new one. */
    public static MailId next() {
        return new MailId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static MailId of(String text) {
        return new MailId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
