package org.seraicrm.platform.cards.files;

import org.seraicrm.platform.kernel.Id;

/** A file of a client or card. */
public record KeptFileId(long value) implements Id {

    /** A new one. */
    public static KeptFileId next() {
        return new KeptFileId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static KeptFileId of(String text) {
        return new KeptFileId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
