package org.seraicrm.platform.kernel;

/** One recorded event. */
public record EventId(long value) implements Id {

    /** A new one. */
    public static EventId next() {
        return new EventId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static EventId of(String text) {
        return new EventId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
