package org.seraicrm.platform.modules;

import java.util.Optional;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;

/**
 * Gives the company a module of a kind, switched on for everybody (A84, A40).
 *
 * @param name else the kind's
 */
@ActionName(value = "module.create", role = Role.ADMINISTRATOR, undoneBy = "module.trash")
public record CreateModule(String kind, @Text(max = 80) Optional<String> name) implements Action<ModuleId> {}
