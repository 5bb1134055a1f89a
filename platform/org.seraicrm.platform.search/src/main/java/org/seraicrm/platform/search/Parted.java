package org.seraicrm.platform.search;

import java.util.Map;
import java.util.Set;

/**
 * What a row is found by, taken apart by the fields that hold it, since some don't see all of them ({@link
 * org.seraicrm.platform.kernel.Access#veils()}). Who sees only some is shown no row for what it doesn't see; nor for
 * anything while rows tell of other fields than are hidden now.
 *
 * @param form whose row it is, as veils call it
 * @param some ids of the fields that are hidden from anybody; without any there need be no parts
 * @param parts by those of these fields that hold the words, at most two; what everybody sees by none
 */
public record Parted(String form, Set<String> some, Map<Set<String>, Words> parts) {

    public Parted {
        some = Set.copyOf(some);
        parts = Map.copyOf(parts);
    }

    /** Of a row that everybody sees whole. */
    public static Parted whole(String form) {
        return new Parted(form, Set.of(), Map.of());
    }
}
