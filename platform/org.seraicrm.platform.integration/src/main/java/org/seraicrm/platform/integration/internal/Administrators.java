package org.seraicrm.platform.integration.internal;

import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;

/** Settings are for administrators. */
final class Administrators {

    private Administrators() {}

    static void only(Actor actor) {
        if (actor.role() != Role.ADMINISTRATOR) {
            throw new Problem(Problem.Kind.FORBIDDEN, "action.forbidden").refusal();
        }
    }
}
