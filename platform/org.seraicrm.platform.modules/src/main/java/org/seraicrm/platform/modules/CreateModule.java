package org.seraicrm.platform.modules;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;

/**
 * Gives the company a module of a kind, switched on for everybody (A84, A40).
 *
 * @param name else the kind's
 * @param icon else the kind's
 * @param colour else the kind's
 * @param offFor departments that don't get it
 */
@ActionName(value = "module.create", role = Role.ADMINISTRATOR, undoneBy = "module.trash")
public record CreateModule(
        String kind,
        @Text(max = 80) Optional<String> name,
        @Text(max = 60) Optional<String> icon,
        @Text(max = 20) Optional<String> colour,
        Optional<List<DepartmentId>> offFor)
        implements Action<ModuleId> {

    /** With the kind's icon and colour, for everybody. */
    public CreateModule(String kind, Optional<String> name) {
        this(kind, name, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
