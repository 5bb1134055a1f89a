package org.seraicrm.email;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Says that a letter of nobody needs nobody; it stays in the journal. */
@ActionName(value = "mail.dismiss", role = Role.STANDARD)
public record DismissMail(MailId mail) implements Action<MailId> {}
