package org.seraicrm.platform.security.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address.
 *
 * @param text as the user wrote it
 * @param key what tells accounts apart: lower case
 */
public record Email(String text, String key) {

    private static final int LENGTH = 200;
    private static final Pattern FORM = Pattern.compile("[^\\s@<>\"(),:;\\\\\\[\\]\\p{Cntrl}]+@[\\p{L}\\p{N}.-]+");

    /** Reads an address; empty when it has not the form of one. */
    public static Optional<Email> parse(String text) {
        var stripped = text.strip();
        return stripped.length() <= LENGTH && FORM.matcher(stripped).matches()
                ? Optional.of(new Email(stripped, key(stripped)))
                : Optional.empty();
    }

    /** The key of whatever somebody typed where an address belongs. */
    public static String key(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
