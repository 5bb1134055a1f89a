package org.seraicrm.email;

import org.seraicrm.platform.modules.Fact;

/** A letter that went out came back (A22). */
@Fact.Name("mail.bounced")
public record MailBounced(
        MailId mail,
        @Fact.Personal String to,
        @Fact.Personal String subject,
        @Fact.Personal String reason) implements Fact {}
