package org.seraicrm.platform.kernel;

/** A department: a group of users of one company. */
public record DepartmentId(long value) implements Id {

    /** A new one. */
    public static DepartmentId next() {
        return new DepartmentId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static DepartmentId of(String text) {
        return new DepartmentId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
