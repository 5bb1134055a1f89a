package org.seraicrm.email;

import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Files a letter with a client or card by hand (A18). */
@ActionName(value = "mail.assign", role = Role.STANDARD)
public record AssignMail(MailId mail, Optional<ClientId> client, Optional<CardId> card) implements Action<MailId> {}
