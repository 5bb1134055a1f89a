package org.seraicrm.platform.modules;

import org.seraicrm.platform.kernel.Role;

/** Gives the code of a module kind another chance after it was taken out of service, see {@link ModuleGuard}. */
@ActionName(value = "module.restart", role = Role.ADMINISTRATOR, surfaces = ActionName.Surface.SHELL)
public record RestartModuleKind(@Text(max = 100) String kind) implements Action<String> {}
