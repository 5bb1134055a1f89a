package org.seraicrm.platform.security;

import java.time.Instant;

/**
 * A browser that is signed in.
 *
 * @param name the beginning of the digest of its token, in hexadecimal digits; opens nothing
 * @param agent what the browser calls itself, shortened
 */
public record Session(String name, Instant created, Instant seen, Instant expires, String agent) {

    /** How long a name is. */
    public static final int NAME_LENGTH = 16;
}
