package org.seraicrm.platform.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody's rights follow from.
 *
 * @param role the usual one
 * @param roles those of single modules and departments
 * @param departments those the user belongs to, may be empty
 */
public record Standing(Role role, List<RoleIn> roles, Set<DepartmentId> departments) {

    public Standing {
        roles = List.copyOf(roles);
        departments = Set.copyOf(departments);
    }

    /**
     * The role in a module as a member of a department: what is said of both, else of the module, else of the department,
     * else the usual one. Administrators are that everywhere.
     */
    public Role in(ModuleId module, Optional<DepartmentId> department) {
        if (role == Role.ADMINISTRATOR || roles.isEmpty()) {
            return role;
        }
        return said(Optional.of(module), department)
                .or(() -> said(Optional.of(module), Optional.empty()))
                .or(() -> department.flatMap(each -> said(Optional.empty(), department)))
                .orElse(role);
    }

    private Optional<Role> said(Optional<ModuleId> module, Optional<DepartmentId> department) {
        return roles.stream()
                .filter(each -> each.of(module, department))
                .map(RoleIn::role)
                .findFirst();
    }
}
