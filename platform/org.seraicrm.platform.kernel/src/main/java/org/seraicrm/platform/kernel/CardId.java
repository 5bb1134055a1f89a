package org.seraicrm.platform.kernel;

/** A card: one matter with one client in one module. */
public record CardId(long value) implements Id {

    /** A new one. */
    public static CardId next() {
        return new CardId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static CardId of(String text) {
        return new CardId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
