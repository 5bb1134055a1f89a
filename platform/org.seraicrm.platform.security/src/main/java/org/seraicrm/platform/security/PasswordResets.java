package org.seraicrm.platform.security;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Problem;

/**
 * Choosing a password by mail: for who forgot it (A27) and who was invited.
 *
 * <p>The token never stands readable in the database: the reset is recorded as an event with an id, and whoever mails it
 * {@linkplain #mail asks here} for what to send.
 */
@ProviderType
public interface PasswordResets {

    /**
     * Has a mail sent, if there is an active user with this e-mail. Returns at once and never tells whether there is one.
     * At most 3 an hour for one e-mail; the last mail is the valid one.
     */
    void request(String email, Visitor visitor);

    /**
     * Sets the password and ends the user's sessions. A token works once, within an hour (an invitation's within a week).
     *
     * @return what is wrong: {@code INVALID} at {@code /password}, or {@code NOT_FOUND reset.unknown}; empty when it is
     *     done
     */
    Optional<Problem> complete(String token, String password);

    /**
     * What to mail for an event {@code password.resetRequested} or {@code user.invited}; empty when it was used, replaced
     * or is over.
     *
     * @param reset the event's {@code reset}
     */
    Optional<PasswordMail> mail(CompanyId company, String reset);
}
