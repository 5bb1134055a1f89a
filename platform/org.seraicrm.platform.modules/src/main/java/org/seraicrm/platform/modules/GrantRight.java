package org.seraicrm.platform.modules;

import java.util.Optional;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;

/**
 * Gives a right in a module to a role, or withholds it.
 *
 * @param right id of one of the module's {@linkplain Right rights}
 * @param role any but administrators, who have every right
 * @param department only there; without it in the whole company
 * @param given without it as the whole company has it, or as the module's kind
 */
@ActionName(
        value = "module.grant",
        role = Role.ADMINISTRATOR,
        undoneBy = "module.grant",
        surfaces = {ActionName.Surface.FORM, ActionName.Surface.SHELL})
public record GrantRight(
        ModuleId module,
        @Text(max = 60) String right,
        Role role,
        Optional<DepartmentId> department,
        Optional<Boolean> given)
        implements Action<ModuleId> {}
