package org.seraicrm.platform.modules;

import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;

/** Gives a module another name (A9). */
@ActionName(value = "module.rename", role = Role.ADMINISTRATOR, undoneBy = "module.rename")
public record RenameModule(ModuleId module, @Text(max = 80) String name) implements Action<ModuleId> {}
