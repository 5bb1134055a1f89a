package org.seraicrm.platform.modules;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What every client has beside its name and kind, which everybody sees. Rights to it are given as to the company's own
 * fields of clients ({@code module.field.grant} in the form of clients).
 */
public enum ClientField {
    /** Those of contact persons, too. */
    PHONE,
    /** Those of contact persons, too. */
    EMAIL,
    MESSENGER,
    SITE,
    ADDRESS,
    /** Whole contact persons. */
    PERSON,
    RESPONSIBLE;

    private static final String PREFIX = "client.";

    /** The id that grants and sights call it by, which no own field has: {@code client.phone}. */
    public String id() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }

    /** Whether an id is that of one of these. */
    public static boolean is(String id) {
        return Stream.of(values()).anyMatch(field -> field.id().equals(id));
    }
}
