package org.seraicrm.platform.cards.views;

import java.util.List;
import java.util.Set;
import org.seraicrm.platform.kernel.DepartmentId;

/**
 * Who sees a saved view beside the one who saved it.
 *
 * @param everybody whether everybody does who sees the list
 * @param departments whose members do, in the order given; none when everybody does
 */
public record Audience(boolean everybody, List<DepartmentId> departments) {

    /** Nobody else. */
    public static final Audience OWNER = new Audience(false, List.of());

    /** Everybody. */
    public static final Audience ALL = new Audience(true, List.of());

    public Audience {
        departments = everybody ? List.of() : departments.stream().distinct().toList();
    }

    /** Members of some departments. */
    public static Audience of(List<DepartmentId> departments) {
        return new Audience(false, departments);
    }

    /** Whether anybody but the owner sees it. */
    public boolean others() {
        return everybody || !departments.isEmpty();
    }

    /** Whether a member of these departments is among them. */
    public boolean has(Set<DepartmentId> memberOf) {
        return everybody || departments.stream().anyMatch(memberOf::contains);
    }
}
