package org.seraicrm.email;

import org.seraicrm.platform.modules.Fact;

/** Somebody wrote whom nobody knows; the letter is open until it is filed. */
@Fact.Name("mail.unmatched")
public record MailUnmatched(
        MailId mail,
        @Fact.Personal String from,
        @Fact.Personal String subject) implements Fact {}
