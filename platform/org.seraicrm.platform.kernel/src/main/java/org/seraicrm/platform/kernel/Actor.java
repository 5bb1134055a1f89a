package org.seraicrm.platform.kernel;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who asks: one user of one company, through one door. Every action and every query takes one; there is none that may
 * do everything.
 *
 * @param role the usual one; {@link #standing()} knows those of single modules and departments
 * @param departments the departments the user belongs to, may be empty
 * @param roles those of single modules and departments
 * @param language the language answers are given in
 * @param zone the company's time zone
 */
public record Actor(
        CompanyId company,
        UserId user,
        Role role,
        Set<DepartmentId> departments,
        List<RoleIn> roles,
        Locale language,
        ZoneId zone,
        Door door) {

    public Actor {
        departments = Set.copyOf(departments);
        roles = List.copyOf(roles);
    }

    /** One who has the same role everywhere. */
    public Actor(
            CompanyId company,
            UserId user,
            Role role,
            Set<DepartmentId> departments,
            Locale language,
            ZoneId zone,
            Door door) {
        this(company, user, role, departments, List.of(), language, zone, door);
    }

    /** What the user's rights follow from. */
    public Standing standing() {
        return new Standing(role, roles, departments);
    }

    /** The same user through another door. */
    public Actor through(Door other) {
        return new Actor(company, user, role, departments, roles, language, zone, other);
    }

    /** Whether only own and unassigned clients are shown to this user (A125); cards follow the role in their module. */
    public boolean restricted() {
        return role == Role.RESTRICTED;
    }
}
