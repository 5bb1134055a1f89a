package org.seraicrm.platform.modules;

import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;

/** Puts a module into the trash; its cards are kept (A25). */
@ActionName(value = "module.trash", role = Role.ADMINISTRATOR, undoneBy = "module.restore")
public record TrashModule(ModuleId module) implements Action<ModuleId> {}
