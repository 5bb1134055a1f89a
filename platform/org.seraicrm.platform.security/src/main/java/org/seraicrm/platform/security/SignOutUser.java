package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Signs a colleague out of every browser, where a device was lost; password, second factor and API keys stay. */
@ActionName(
        value = "user.signOut",
        role = Role.ADMINISTRATOR,
        surfaces = {ActionName.Surface.FORM, ActionName.Surface.SHELL})
public record SignOutUser(UserId user) implements Action<UserId> {}
