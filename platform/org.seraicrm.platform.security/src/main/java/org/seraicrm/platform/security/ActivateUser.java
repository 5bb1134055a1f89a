package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Gives a former user access again. */
@ActionName(value = "user.activate", role = Role.ADMINISTRATOR, undoneBy = "user.deactivate")
public record ActivateUser(UserId user) implements Action<UserId> {}
