package org.seraicrm.email.internal;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Words that nobody guesses: whoever knows a letter's id was sent the letter. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 10;

    private Tokens() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
