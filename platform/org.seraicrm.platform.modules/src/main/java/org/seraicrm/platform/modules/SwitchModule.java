package org.seraicrm.platform.modules;

import java.time.LocalDateTime;
import java.util.Optional;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;

/**
 * Switches a module on or off. A {@linkplain Trial trial} that was running there is over, or goes on until another time.
 *
 * @param department only for this one; without it for the whole company
 * @param until in the company's zone: then it is switched the other way by itself; without it the switch stays
 */
@ActionName(value = "module.switch", role = Role.ADMINISTRATOR, undoneBy = "module.switch")
public record SwitchModule(
        ModuleId module, boolean on, Optional<DepartmentId> department, Optional<LocalDateTime> until)
        implements Action<ModuleId> {

    /** For good. */
    public SwitchModule(ModuleId module, boolean on, Optional<DepartmentId> department) {
        this(module, on, department, Optional.empty());
    }
}
