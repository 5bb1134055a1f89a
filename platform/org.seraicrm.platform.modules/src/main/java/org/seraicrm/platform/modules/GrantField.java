package org.seraicrm.platform.modules;

import java.util.Optional;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;

/**
 * Says what a role may do with a field of a module.
 *
 * @param field id of one of the module's fields; in the form of clients also of a {@link ClientField}
 * @param role any but administrators, who change every field
 * @param department only there; without it in the whole company
 * @param access without it as the whole company has it, where everybody changes every field unless something else is said
 */
@ActionName(
        value = "module.field.grant",
        role = Role.ADMINISTRATOR,
        undoneBy = "module.field.grant",
        surfaces = {ActionName.Surface.FORM, ActionName.Surface.SHELL})
public record GrantField(
        ModuleId module,
        @Text(max = 60) String field,
        Role role,
        Optional<DepartmentId> department,
        Optional<FieldAccess> access)
        implements Action<ModuleId> {}
