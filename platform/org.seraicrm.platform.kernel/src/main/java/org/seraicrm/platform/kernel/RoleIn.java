package org.seraicrm.platform.kernel;

import java.util.Optional;

/**
 * A role that somebody has in one module, in one department, or in one module as a member of one department, in place of
 * the usual one.
 *
 * @param role any but {@link Role#ADMINISTRATOR}, which is never of one place
 */
public record RoleIn(Optional<ModuleId> module, Optional<DepartmentId> department, Role role) {

    public RoleIn {
        if (module.isEmpty() && department.isEmpty()) {
            throw new IllegalArgumentException("A role of a place names a module or a department");
        }
    }

    /** Whether it is said of the same place. */
    public boolean of(Optional<ModuleId> someModule, Optional<DepartmentId> someDepartment) {
        return module.equals(someModule) && department.equals(someDepartment);
    }
}
