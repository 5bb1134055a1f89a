package org.seraicrm.platform.kernel;

/** A module: a company's own instance of a module kind. */
public record ModuleId(long value) implements Id {

    /** A new one. */
    public static ModuleId next() {
        return new ModuleId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static ModuleId of(String text) {
        return new ModuleId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
