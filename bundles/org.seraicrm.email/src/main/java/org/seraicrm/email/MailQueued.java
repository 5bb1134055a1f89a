package org.seraicrm.email;

import org.seraicrm.platform.modules.Fact;

/** A letter was written and is about to go out. */
@Fact.Name("mail.queued")
public record MailQueued(
        MailId mail,
        @Fact.Personal String to,
        @Fact.Personal String subject,
        @Fact.Personal String preview) implements Fact {}
