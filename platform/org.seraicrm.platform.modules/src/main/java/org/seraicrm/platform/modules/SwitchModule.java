package org.seraicrm.platform.modules;

import java.util.Optional;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;

/**
 * Switches a module on or off.
 *
 * @param department only for this one; without it for the whole company
 */
@ActionName(value = "module.switch", role = Role.ADMINISTRATOR, undoneBy = "module.switch")
public record SwitchModule(ModuleId module, boolean on, Optional<DepartmentId> department)
        implements Action<ModuleId> {}
