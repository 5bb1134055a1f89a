package org.seraicrm.platform.modules;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;

/**
 * Adds an own field to a module (A60, A209).
 *
 * @param choices labels, for choice fields
 */
@ActionName(value = "field.add", role = Role.ADMINISTRATOR, undoneBy = "field.remove")
public record AddField(ModuleId module, @Text(max = 80) String label, FieldType type, Optional<List<String>> choices)
        implements Action<String> {}
