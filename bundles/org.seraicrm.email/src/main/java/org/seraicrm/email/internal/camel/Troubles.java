package org.seraicrm.email.internal.camel;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.seraicrm.email.internal.Mailbox.Account;
import org.seraicrm.platform.kernel.Problem;

/** Why a mail server can't be worked with, in words that say what to do about it. */
final class Troubles {

    private static final int LONGEST = 300;

    private Troubles() {}

    static Problem of(String protocol, Account account, Exception failure) {
        String server = protocol + " " + account.host() + ":" + account.port();
        for (@Nullable Throwable at = failure; at != null; at = next(at)) {
            Optional<String> code = code(at);
            if (code.isPresent()) {
                return problem(code.get(), Map.of("server", server));
            }
        }
        String said = Optional.ofNullable(failure.getMessage())
                .orElseGet(() -> failure.getClass().getSimpleName());
        return problem(
                "mail.trouble.other",
                Map.of("server", server, "detail", said.substring(0, Math.min(said.length(), LONGEST))));
    }

    private static Optional<String> code(Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            return Optional.of("mail.trouble.login");
        }
        if (failure instanceof FolderNotFoundException) {
            return Optional.of("mail.trouble.folder");
        }
        if (failure instanceof SSLException
                || String.valueOf(failure.getMessage()).contains("STARTTLS")) {
            return Optional.of("mail.trouble.encryption");
        }
        return failure instanceof IOException ? Optional.of("mail.trouble.unreachable") : Optional.empty();
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }

    private static Problem problem(String code, Map<String, Object> values) {
        return new Problem(Problem.Kind.FAILED, code, values, List.of());
    }
}
