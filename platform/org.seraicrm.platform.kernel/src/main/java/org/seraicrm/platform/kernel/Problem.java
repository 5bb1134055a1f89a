package org.seraicrm.platform.kernel;

import java.util.List;
import java.util.Map;

/**
 * Why something was refused, in a form that every surface can translate and show: a kind for programs, a code for the
 * sentence, and the offending values.
 *
 * @param code key of the translated sentence, for instance {@code card.notFound}
 * @param arguments named values for the sentence
 * @param violations all offending values at once; empty unless the kind is {@link Kind#INVALID}
 */
public record Problem(Kind kind, String code, Map<String, Object> arguments, List<Violation> violations) {

    /** What a program does about it; each has one HTTP status (RFC 9110). */
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        INVALID(422),
        TOO_MANY(429),
        FAILED(500),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    public Problem {
        arguments = Map.copyOf(arguments);
        violations = List.copyOf(violations);
    }

    public Problem(Kind kind, String code) {
        this(kind, code, Map.of(), List.of());
    }

    /** Values that are wrong, all of them. */
    public static Problem invalid(List<Violation> violations) {
        return new Problem(Kind.INVALID, "input.invalid", Map.of(), violations);
    }

    /** One wrong value. */
    public static Problem invalid(String pointer, String code) {
        return invalid(List.of(new Violation(pointer, code)));
    }

    /** As an exception, for code that can't go on. */
    public Refusal refusal() {
        return new Refusal(this);
    }
}
