package org.seraicrm.platform.security.internal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.RoleIn;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.internal.jpa.Roles;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Makes actors from the rows of active users. Works in any unit: every condition names the company. */
public final class ActorTable {

    private static final String ACTOR = "SELECT u.role, u.roles, u.language, c.zone FROM app_user u"
            + " JOIN company c ON c.id = u.company_id WHERE u.id = ? AND u.company_id = ? AND u.active = TRUE";
    private static final String DEPARTMENTS = "SELECT m.department_id FROM membership m"
            + " JOIN department d ON d.id = m.department_id"
            + " WHERE m.user_id = ? AND m.company_id = ? AND d.trashed = FALSE";
    private static final String MEMBERS = "SELECT m.user_id FROM membership m"
            + " JOIN department d ON d.id = m.department_id JOIN app_user u ON u.id = m.user_id"
            + " WHERE m.department_id = ? AND m.company_id = ? AND d.trashed = FALSE AND u.active = TRUE"
            + " ORDER BY m.user_id";
    private static final String ADMINISTRATORS = "SELECT id FROM app_user"
            + " WHERE company_id = ? AND role = 'ADMINISTRATOR' AND active = TRUE ORDER BY id";

    private ActorTable() {}

    public static Optional<Actor> find(UnitOfWork unit, CompanyId company, UserId user, Door door) {
        return Sql.first(unit, Profile::read, ACTOR, user, company)
                .map(profile -> profile.actor(company, user, departments(unit, company, user), door));
    }

    /** The active members of a department, by id. */
    public static List<UserId> members(UnitOfWork unit, CompanyId company, DepartmentId department) {
        return Sql.list(unit, row -> new UserId(row.getLong(1)), MEMBERS, department, company);
    }

    /** The active administrators, by id. */
    public static List<UserId> administrators(UnitOfWork unit, CompanyId company) {
        return Sql.list(unit, row -> new UserId(row.getLong(1)), ADMINISTRATORS, company);
    }

    private static Set<DepartmentId> departments(UnitOfWork unit, CompanyId company, UserId user) {
        return Set.copyOf(Sql.list(unit, row -> new DepartmentId(row.getLong(1)), DEPARTMENTS, user, company));
    }

    private record Profile(Role role, List<RoleIn> roles, Locale language, ZoneId zone) {

        static Profile read(ResultSet row) throws SQLException {
            return new Profile(
                    Role.valueOf(row.getString("role")),
                    Roles.read(row.getString("roles")),
                    new Locale(row.getString("language")),
                    ZoneId.of(row.getString("zone")));
        }

        Actor actor(CompanyId company, UserId user, Set<DepartmentId> departments, Door door) {
            return new Actor(company, user, role, departments, roles, language, zone, door);
        }
    }
}
