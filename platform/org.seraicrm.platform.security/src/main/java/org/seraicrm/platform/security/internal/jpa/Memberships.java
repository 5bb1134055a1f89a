package org.seraicrm.platform.security.internal.jpa;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.store.UnitOfWork;

/** Who belongs to which department, in the unit's company. */
public final class Memberships {

    private static final String ROWS = "SELECT m FROM MembershipRow m";
    private static final String SHOWN = ROWS + ", DepartmentRow d WHERE d.id = m.department AND d.trashed = FALSE";

    private Memberships() {}

    /** The departments of every user, without trashed ones. */
    static Map<UserId, Set<DepartmentId>> all(UnitOfWork unit) {
        return unit.entities().createQuery(SHOWN, MembershipRow.class).getResultList().stream()
                .collect(groupingBy(MembershipRow::user, mapping(MembershipRow::department, toSet())));
    }

    /** The departments of one user, without trashed ones. */
    static Set<DepartmentId> of(UnitOfWork unit, UserId user) {
        return unit.entities()
                .createQuery(SHOWN + " AND m.user = :user", MembershipRow.class)
                .setParameter("user", user.value())
                .getResultStream()
                .map(MembershipRow::department)
                .collect(toSet());
    }

    /** Returns false when the user is a member already. */
    public static boolean add(UnitOfWork unit, UserId user, DepartmentId department) {
        if (!rows(unit, user, department).isEmpty()) {
            return false;
        }
        unit.entities().persist(new MembershipRow(user, department));
        return true;
    }

    /** Returns false when the user is no member. */
    public static boolean remove(UnitOfWork unit, UserId user, DepartmentId department) {
        var rows = rows(unit, user, department);
        rows.forEach(unit.entities()::remove);
        return !rows.isEmpty();
    }

    private static List<MembershipRow> rows(UnitOfWork unit, UserId user, DepartmentId department) {
        return unit.entities()
                .createQuery(ROWS + " WHERE m.user = :user AND m.department = :department", MembershipRow.class)
                .setParameter("user", user.value())
                .setParameter("department", department.value())
                .getResultList();
    }
}
