package org.seraicrm.platform.kernel;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * Who asks: one user of one company, through one door. Every action and every query takes one; there is none that may
 * do everything.
 *
 * @param departments the departments the user belongs to, may be empty
 * @param language the language answers are given in
 * @param zone the company's time zone
 */
public record Actor(
        CompanyId company,
        UserId user,
        Role role,
        Set<DepartmentId> departments,
        Locale language,
        ZoneId zone,
        Door door) {

    public Actor {
        departments = Set.copyOf(departments);
    }

    /** The same user through another door. */
    public Actor through(Door other) {
        return new Actor(company, user, role, departments, language, zone, other);
    }

    /** Whether only own and unassigned rows are shown to this user (A125). */
    public boolean restricted() {
        return role == Role.RESTRICTED;
    }
}
