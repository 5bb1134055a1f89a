package org.seraicrm.platform.modules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.modules.ActionType;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.store.UnitOfWork;

/** Judges whether an actor may perform an action, and on these rows. What is not to be seen is told as not found. */
final class Gate {

    private final Modules modules;
    private final AccessPolicy policy;
    private final ActionRegistry registry;

    Gate(Modules modules, AccessPolicy policy, ActionRegistry registry) {
        this.modules = modules;
        this.policy = policy;
        this.registry = registry;
    }

    /** Whether the action is there for the actor: its module on, its role enough. */
    boolean offers(Actor actor, ActionType type) {
        return actor.role().atLeast(type.role()) && moduleOn(actor, type);
    }

    /** Refuses an action whose module is off (as if it didn't exist) or whose role is not enough. */
    void check(Actor actor, ActionType type) {
        if (!moduleOn(actor, type)) {
            throw new Problem(Kind.NOT_FOUND, "action.unknown").refusal();
        }
        if (!actor.role().atLeast(type.role())) {
            throw new Problem(Kind.FORBIDDEN, "action.forbidden").refusal();
        }
    }

    /** Refuses rows that the actor doesn't see, all of them at once. */
    void checkRows(Actor actor, ActionType type, Object action, UnitOfWork unit) {
        List<RecordValues.PlacedId> ids = RecordValues.ids(action);
        if (ids.isEmpty()) {
            return;
        }
        Access access = policy.of(actor);
        List<Violation> unseen = new ArrayList<>();
        for (RecordValues.PlacedId placed : ids) {
            if (!seen(actor, access, type, placed.id(), unit)) {
                unseen.add(new Violation(placed.pointer(), "value.notFound"));
            }
        }
        if (!unseen.isEmpty()) {
            throw new Problem(Kind.NOT_FOUND, "row.notFound", Map.of(), unseen).refusal();
        }
    }

    private boolean seen(Actor actor, Access access, ActionType type, Id id, UnitOfWork unit) {
        Optional<Reach<?>> reach = registry.reach(id);
        if (reach.isEmpty()) {
            return true;
        }
        Optional<Reach.Reached> reached = ask(reach.get(), id, unit);
        return reached.isPresent()
                && (reached.get().keys().isEmpty()
                        || access.sees(unit.company(), reached.get().keys()))
                && (reached.get().module().isEmpty()
                        || settings(type, id)
                        || modules.on(actor, reached.get().module().get()).isPresent());
    }

    /** An administrator's setting names modules that are off, too. */
    private static boolean settings(ActionType type, Id id) {
        return id instanceof ModuleId && type.role() == Role.ADMINISTRATOR;
    }

    private static <I extends Id> Optional<Reach.Reached> ask(Reach<I> reach, Id id, UnitOfWork unit) {
        return reach.reach(reach.type().cast(id), unit);
    }

    private boolean moduleOn(Actor actor, ActionType type) {
        return type.kind().isEmpty()
                || modules.on(actor).stream()
                        .anyMatch(module -> module.kind().equals(type.kind().get()));
    }
}
