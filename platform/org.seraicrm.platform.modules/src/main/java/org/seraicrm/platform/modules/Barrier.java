package org.seraicrm.platform.modules;

import java.util.List;
import org.seraicrm.platform.kernel.Role;

/**
 * Moves between statuses that are not free to everybody (A217): one rule of a module's transition matrix.
 *
 * @param from ids of the statuses they lead from; empty for any
 * @param to ids of the statuses they lead to; empty for any
 * @param roles whose moves; empty for everybody's
 * @param reason whether giving a reason opens the way; else it is closed
 */
public record Barrier(List<String> from, List<String> to, List<Role> roles, boolean reason) {

    public Barrier {
        from = List.copyOf(from);
        to = List.copyOf(to);
        roles = List.copyOf(roles);
    }

    /** Whether a move meets it. */
    boolean stands(Role role, String leaving, String entering) {
        return holds(roles, role) && holds(from, leaving) && holds(to, entering);
    }

    private static <T> boolean holds(List<T> named, T one) {
        return named.isEmpty() || named.contains(one);
    }
}
