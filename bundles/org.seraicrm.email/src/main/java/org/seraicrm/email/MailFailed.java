package org.seraicrm.email;

import org.seraicrm.platform.modules.Fact;

/** A letter could not be sent. */
@Fact.Name("mail.failed")
public record MailFailed(
        MailId mail,
        @Fact.Personal String to,
        @Fact.Personal String subject,
        @Fact.Personal String reason) implements Fact {}
