package org.seraicrm.platform.modules;

import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;

/** Takes a module out of the trash, with its cards (A25). */
@ActionName(value = "module.restore", role = Role.ADMINISTRATOR, undoneBy = "module.trash")
public record RestoreModule(ModuleId module) implements Action<ModuleId> {}
