package org.seraicrm.email.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.Actors;

/** Makes actors of users that are just listed. */
final class Staff implements Actors {

    private final Map<UserId, Actor> users = new ConcurrentHashMap<>();

    Actor add(Actor actor) {
        users.put(actor.user(), actor);
        return actor;
    }

    void leave(Actor actor) {
        users.remove(actor.user());
    }

    @Override
    public Optional<Actor> of(CompanyId company, UserId user, Door door) {
        return Optional.ofNullable(users.get(user))
                .filter(actor -> actor.company().equals(company))
                .map(actor -> actor.through(door));
    }

    @Override
    public List<Actor> members(CompanyId company, DepartmentId department, Door door) {
        return users.values().stream()
                .filter(actor -> actor.departments().contains(department))
                .toList();
    }
}
