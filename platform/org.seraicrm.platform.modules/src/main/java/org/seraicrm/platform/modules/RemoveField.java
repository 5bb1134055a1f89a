package org.seraicrm.platform.modules;

import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;

/** Hides a field; values that cards hold are kept. */
@ActionName(value = "field.remove", role = Role.ADMINISTRATOR)
public record RemoveField(ModuleId module, String field) implements Action<String> {}
