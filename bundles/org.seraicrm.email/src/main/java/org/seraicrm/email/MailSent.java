package org.seraicrm.email;

import org.seraicrm.platform.modules.Fact;

/** A letter went out. */
@Fact.Name("mail.sent")
public record MailSent(
        MailId mail,
        @Fact.Personal String to,
        @Fact.Personal String subject) implements Fact {}
