package org.seraicrm.platform.modules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.modules.Right;
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
        return ranks(actor, type) && moduleOn(actor, type);
    }

    /** Refuses an action whose module is off (as if it didn't exist) or whose role is not enough. */
    void check(Actor actor, ActionType type) {
        if (!moduleOn(actor, type)) {
            throw new Problem(Kind.NOT_FOUND, "action.unknown").refusal();
        }
        if (!ranks(actor, type)) {
            throw new Problem(Kind.FORBIDDEN, "action.forbidden").refusal();
        }
    }

    /** Whether the actor's role is enough, the usual one or one it has somewhere. */
    private static boolean ranks(Actor actor, ActionType type) {
        return actor.role().atLeast(type.role())
                || actor.roles().stream().anyMatch(somewhere -> somewhere.role().atLeast(type.role()));
    }

    /**
     * Whether it is enough there: in each module touched, and in one of the action's own kind if none is.
     *
     * @param beyond whether what the action names first belongs to no module, so that only the usual role counts for it
     */
    private boolean ranks(Actor actor, ActionType type, boolean beyond, List<Module> touched) {
        if (actor.roles().isEmpty() || beyond && type.kind().isEmpty()) {
            return actor.role().atLeast(type.role())
                    && touched.stream().allMatch(module -> enough(module, actor, type));
        }
        if (!touched.isEmpty()) {
            return touched.stream().allMatch(module -> enough(module, actor, type));
        }
        return actor.role().atLeast(type.role())
                || modules.on(actor).stream()
                        .anyMatch(module ->
                                type.kind().equals(Optional.of(module.kind())) && enough(module, actor, type));
    }

    private static boolean enough(Module module, Actor actor, ActionType type) {
        return module.role(actor.standing()).atLeast(type.role());
    }

    /** Refuses rows that the actor doesn't see, all of them at once, and modules where the actor lacks a right. */
    void checkRows(Actor actor, ActionType type, Object action, UnitOfWork unit) {
        Access access = policy.of(actor);
        List<Violation> unseen = new ArrayList<>();
        List<Module> touched = new ArrayList<>();
        Optional<Boolean> beyond = Optional.empty();
        for (RecordValues.PlacedId placed : RecordValues.ids(action)) {
            Optional<Reach<?>> reach = registry.reach(placed.id());
            if (reach.isEmpty()) {
                continue;
            }
            Optional<Reach.Reached> reached = ask(reach.get(), placed.id(), unit);
            Optional<ModuleId> module =
                    reached.flatMap(Reach.Reached::module).filter(any -> !settings(type, placed.id()));
            if (reached.isEmpty() || !seen(actor, access, reached.get().keys(), module, unit)) {
                unseen.add(new Violation(placed.pointer(), "value.notFound"));
            }
            module.flatMap(id -> modules.on(actor, id)).ifPresent(touched::add);
            beyond = beyond.or(() -> Optional.of(module.isEmpty()));
        }
        if (!unseen.isEmpty()) {
            throw new Problem(Kind.NOT_FOUND, "row.notFound", Map.of(), unseen).refusal();
        }
        if (!ranks(actor, type, beyond.orElse(false), touched)
                || !touched.stream().allMatch(module -> gives(module, actor, type))) {
            throw new Problem(Kind.FORBIDDEN, "action.forbidden").refusal();
        }
    }

    private boolean seen(Actor actor, Access access, Set<String> keys, Optional<ModuleId> module, UnitOfWork unit) {
        return (keys.isEmpty() || access.sees(unit.company(), keys))
                && (module.isEmpty() || modules.on(actor, module.get()).isPresent());
    }

    /** Whether the actor has all rights in a module that the action needs. */
    private static boolean gives(Module module, Actor actor, ActionType type) {
        return module.rights().stream()
                .filter(right -> right.equals(Right.EDIT) || right.actions().contains(type.name()))
                .allMatch(right -> module.gives(right, actor.standing()));
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
                        .filter(module -> module.kind().equals(type.kind().get()))
                        .anyMatch(module -> gives(module, actor, type));
    }
}
