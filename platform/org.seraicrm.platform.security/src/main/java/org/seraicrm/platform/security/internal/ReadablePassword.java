package org.seraicrm.platform.security.internal;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes up passwords that can be read aloud and typed: four groups of four without characters that look alike. */
final class ReadablePassword {

    private static final String CHARACTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadablePassword() {}

    /** A new one: 80 bits. */
    static String next() {
        return IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(CHARACTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
