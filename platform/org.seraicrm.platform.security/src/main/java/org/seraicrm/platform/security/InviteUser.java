package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Mails a user a link to choose a password, valid for a week. */
@ActionName(value = "user.invite", role = Role.ADMINISTRATOR)
public record InviteUser(UserId user) implements Action<UserId> {}
