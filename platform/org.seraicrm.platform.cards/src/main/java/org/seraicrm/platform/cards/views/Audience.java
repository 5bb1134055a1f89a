package org.seraicrm.platform.cards.views;

import java.util.List;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.UserId;

/**
 * Who sees a saved view beside the one who saved it.
 *
 * @param everybody whether everybody does who sees the list
 * @param departments whose members do, in the order given; none when everybody does
 * @param users who does themselves, in the order given; none when everybody does
 */
public record Audience(boolean everybody, List<DepartmentId> departments, List<UserId> users) {

    /** Nobody else. */
    public static final Audience OWNER = new Audience(false, List.of(), List.of());

    /** Everybody. */
    public static final Audience ALL = new Audience(true, List.of(), List.of());

    public Audience {
        departments = everybody ? List.of() : departments.stream().distinct().toList();
        users = everybody ? List.of() : users.stream().distinct().toList();
    }

    /** Members of some departments. */
    public static Audience of(List<DepartmentId> departments) {
        return new Audience(false, departments, List.of());
    }

    /** Whether anybody but the owner sees it. */
    public boolean others() {
        return everybody || !departments.isEmpty() || !users.isEmpty();
    }

    /** Whether somebody is among them. */
    public boolean has(Actor actor) {
        return everybody
                || users.contains(actor.user())
                || departments.stream().anyMatch(actor.departments()::contains);
    }
}
