package org.seraicrm.imports;

import org.seraicrm.platform.kernel.Id;

/** One uploaded table. */
public record ImportId(long value) implements Id {

    /** A new one. */
    public static ImportId next() {
        return new ImportId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static ImportId of(String text) {
        return new ImportId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
