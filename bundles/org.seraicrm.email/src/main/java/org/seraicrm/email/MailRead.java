package org.seraicrm.email;

import org.seraicrm.platform.modules.Fact;

/** A letter that went out was read (A22). */
@Fact.Name("mail.read")
public record MailRead(
        MailId mail,
        @Fact.Personal String to,
        @Fact.Personal String subject) implements Fact {}
