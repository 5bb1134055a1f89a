package org.seraicrm.platform.kernel;

import java.util.Set;

/**
 * What somebody doesn't see of rows that it may see: the fields of one form, clients' or a module's.
 *
 * @param hidden ids of the fields that look to it as if they weren't there
 * @param some those that are hidden from anybody at all, these among them
 */
public record Veil(Set<String> hidden, Set<String> some) {

    /** Everything is seen. */
    public static final Veil NONE = new Veil(Set.of(), Set.of());

    public Veil {
        hidden = Set.copyOf(hidden);
        some = Set.copyOf(some);
    }

    /** Whether a field looks as if it weren't there. */
    public boolean hides(String field) {
        return hidden.contains(field);
    }
}
