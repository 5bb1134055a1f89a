package org.seraicrm.platform.modules;

import java.util.List;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;

/** Puts modules into another order in the top bar; those left out follow as they stood. */
@ActionName(
        value = "module.order",
        role = Role.ADMINISTRATOR,
        undoneBy = "module.order",
        surfaces = {})
public record OrderModules(List<ModuleId> modules) implements Action<List<ModuleId>> {}
