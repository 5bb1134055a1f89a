package org.seraicrm.platform.kernel;

/** A to-do. */
public record TodoId(long value) implements Id {

    /** A new one. */
    public static TodoId next() {
        return new TodoId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static TodoId of(String text) {
        return new TodoId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
