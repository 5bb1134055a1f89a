package org.seraicrm.platform.modules.switchboard;

import java.util.Optional;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Standing;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Right;

/**
 * A switch that somebody thinks of turning.
 *
 * @param actor the administrator, in whose language names are given
 * @param before the module as it is
 * @param on how the switch would stand
 * @param department whose switch; empty for the whole company's
 */
public record Switching(Actor actor, Module before, boolean on, Optional<DepartmentId> department) {

    /** The module as it would be. */
    public Module after() {
        return before.turned(on, department);
    }

    /** Whether somebody who stands like this would gain or lose the module. */
    public boolean touches(Standing standing) {
        return before.gives(Right.VIEW, standing) != after().gives(Right.VIEW, standing);
    }
}
