package org.seraicrm.platform.security.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;

/**
 * What a password must be: long, and not the e-mail. Nothing about kinds of characters, after NIST SP 800-63B-4.
 */
final class PasswordRule {

    /** Least number of characters. */
    static final int LEAST = 10;
    /** Greatest number of characters; more would only cost time. */
    static final int MOST = 200;

    private PasswordRule() {}

    /** What is wrong with a new password of the user with this e-mail. */
    static Optional<Violation> violation(String password, String email, String pointer) {
        if (password.codePointCount(0, password.length()) < LEAST) {
            return Optional.of(new Violation(pointer, "password.tooShort", Map.of("least", LEAST)));
        }
        if (password.length() > MOST) {
            return Optional.of(
                    new Violation(pointer, "value.tooLong", Map.of("max", MOST, "length", password.length())));
        }
        return Email.key(password).equals(Email.key(email)) || password.isBlank()
                ? Optional.of(new Violation(pointer, "password.obvious"))
                : Optional.empty();
    }

    /**
     * @throws org.seraicrm.platform.kernel.Refusal with the violation
     */
    static void check(String password, String email, String pointer) {
        violation(password, email, pointer).ifPresent(violation -> {
            throw Problem.invalid(List.of(violation)).refusal();
        });
    }
}
