package org.seraicrm.platform.modules;

import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;

/**
 * Gives the company a module with the set-up of a YAML manifest, for instance one that another company's module was
 * written out as. Where the manifest's kind is installed, it becomes a module of that kind, else of the empty kind.
 */
@ActionName(
        value = "module.import",
        role = Role.ADMINISTRATOR,
        undoneBy = "module.trash",
        surfaces = {})
public record ImportModule(
        @Text(max = 200_000, lines = true) String manifest) implements Action<ModuleId> {}
