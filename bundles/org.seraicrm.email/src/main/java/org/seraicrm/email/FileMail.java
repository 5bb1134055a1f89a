package org.seraicrm.email;

import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/**
 * Puts a letter that came in where it belongs; done by the mailbox itself, on behalf of its user.
 *
 * @param client empty when nobody is known who sent it
 */
@ActionName(
        value = "mail.file",
        surfaces = {})
public record FileMail(MailId mail, Optional<ClientId> client, Optional<CardId> card) implements Action<MailId> {}
