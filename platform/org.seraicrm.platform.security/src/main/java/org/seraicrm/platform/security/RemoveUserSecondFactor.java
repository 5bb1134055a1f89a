package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Lets a colleague who lost device and recovery codes sign in with the password alone. */
@ActionName(
        value = "user.removeSecondFactor",
        role = Role.ADMINISTRATOR,
        surfaces = {ActionName.Surface.FORM, ActionName.Surface.SHELL})
public record RemoveUserSecondFactor(UserId user) implements Action<UserId> {}
