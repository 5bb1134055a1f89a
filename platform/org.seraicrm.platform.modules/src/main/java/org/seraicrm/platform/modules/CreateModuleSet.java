package org.seraicrm.platform.modules;

import java.util.List;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;

/** Gives the company a module of each kind that suits its business, but of those that it has (A219). */
@ActionName(value = "module.createSet", role = Role.ADMINISTRATOR)
public record CreateModuleSet(Business business) implements Action<List<ModuleId>> {}
