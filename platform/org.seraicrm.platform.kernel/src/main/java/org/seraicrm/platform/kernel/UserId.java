package org.seraicrm.platform.kernel;

/** A user of one company. */
public record UserId(long value) implements Id {

    /** A new one. */
    public static UserId next() {
        return new UserId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static UserId of(String text) {
        return new UserId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
