package org.seraicrm.platform.security.internal;

import java.util.Optional;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.NewEvent;
import org.seraicrm.platform.store.UnitOfWork;

/** Records what happens at the door, before there is an actor who could perform an action. */
final class OwnEvents {

    private OwnEvents() {}

    static void record(UnitOfWork unit, UserId user, Door door, Fact fact) {
        unit.record(new NewEvent(
                type(fact),
                Optional.of(user),
                door.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Json.write(fact),
                Optional.empty()));
    }

    private static String type(Fact fact) {
        var name = fact.getClass().getAnnotation(Fact.Name.class);
        if (name == null) {
            throw new IllegalArgumentException(fact.getClass() + " has no name");
        }
        return name.value();
    }
}
