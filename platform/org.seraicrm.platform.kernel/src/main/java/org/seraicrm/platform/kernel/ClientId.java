package org.seraicrm.platform.kernel;

/** A client: a person or organisation that a company deals with. */
public record ClientId(long value) implements Id {

    /** A new one. */
    public static ClientId next() {
        return new ClientId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static ClientId of(String text) {
        return new ClientId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
