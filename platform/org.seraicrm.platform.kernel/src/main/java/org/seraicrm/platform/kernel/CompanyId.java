package org.seraicrm.platform.kernel;

/** A company: the tenant that everything but the server's own settings belongs to. */
public record CompanyId(long value) implements Id {

    /** A new one. */
    public static CompanyId next() {
        return new CompanyId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static CompanyId of(String text) {
        return new CompanyId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
