package org.seraicrm.email;

import org.seraicrm.platform.modules.Fact;

/** A client wrote; {@code preview} is the beginning of the text. */
@Fact.Name("mail.received")
public record MailReceived(
        MailId mail,
        boolean automatic,
        @Fact.Personal String from,
        @Fact.Personal String subject,
        @Fact.Personal String preview)
        implements Fact {}
