package org.seraicrm.email.templates;

import org.seraicrm.platform.kernel.Id;

/** A letter to begin with. */
public record MailTemplateId(long value) implements Id {

    /** A new one. */
    public static MailTemplateId next() {
        return new MailTemplateId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static MailTemplateId of(String text) {
        return new MailTemplateId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
