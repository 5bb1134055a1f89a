package org.seraicrm.platform.security;

import java.util.Optional;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/**
 * Gives a user another role in one module, in one department, or in one module as a member of one department; of several
 * the most precise counts.
 *
 * @param role any but administrator; without it the usual one again
 */
@ActionName(
        value = "user.role",
        role = Role.ADMINISTRATOR,
        undoneBy = "user.role",
        surfaces = {ActionName.Surface.FORM, ActionName.Surface.SHELL})
public record SetRole(UserId user, Optional<ModuleId> module, Optional<DepartmentId> department, Optional<Role> role)
        implements Action<UserId> {}
