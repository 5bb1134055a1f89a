package org.seraicrm.email.internal.camel;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seraicrm.email.internal.MailServers.NotSent;

/** Tells what is worth another attempt: everything, but a mail server's final no to a letter or its recipients. */
final class Failures {

    private static final Pattern CODE = Pattern.compile("(?m)^\\s*(?:.*?: )?([45]\\d\\d)[ -]");

    private Failures() {}

    static NotSent notSent(Throwable failure) {
        boolean forGood = false;
        StringBuilder reason = new StringBuilder();
        for (@Nullable Throwable at = failure; at != null; at = next(at)) {
            String said = String.valueOf(at.getMessage()).strip();
            if (reason.indexOf(said) < 0) {
                reason.append(reason.isEmpty() ? "" : "; ").append(said);
            }
            forGood |= at instanceof AddressException || at instanceof SendFailedException && refused(said);
            forGood &= !(at instanceof AuthenticationFailedException);
        }
        return new NotSent(reason.toString(), forGood, failure);
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof jakarta.mail.MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }

    private static boolean refused(String said) {
        Matcher code = CODE.matcher(said);
        return code.find() && code.group(1).startsWith("5");
    }
}
