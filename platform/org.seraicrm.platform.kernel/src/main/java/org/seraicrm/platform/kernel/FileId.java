package org.seraicrm.platform.kernel;

/** A stored file. */
public record FileId(long value) implements Id {

    /** A new one. */
    public static FileId next() {
        return new FileId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static FileId of(String text) {
        return new FileId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
