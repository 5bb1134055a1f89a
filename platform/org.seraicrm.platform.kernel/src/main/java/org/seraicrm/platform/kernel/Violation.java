package org.seraicrm.platform.kernel;

import java.util.Map;

/**
 * One thing wrong with one value.
 *
 * @param pointer JSON pointer (RFC 6901) to the value, for instance {@code /due}; empty for the whole input
 * @param code key of the translated sentence, for instance {@code value.tooLong}
 * @param arguments named values for the sentence
 */
public record Violation(String pointer, String code, Map<String, Object> arguments) {

    public Violation {
        arguments = Map.copyOf(arguments);
    }

    public Violation(String pointer, String code) {
        this(pointer, code, Map.of());
    }
}
