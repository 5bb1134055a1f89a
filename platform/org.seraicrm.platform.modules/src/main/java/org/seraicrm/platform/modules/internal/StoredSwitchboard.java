package org.seraicrm.platform.modules.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleChanged;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.modules.switchboard.KindsAllowed;
import org.seraicrm.platform.modules.switchboard.SwitchEffects;
import org.seraicrm.platform.modules.switchboard.Switchboard;
import org.seraicrm.platform.modules.switchboard.Switching;
import org.seraicrm.platform.store.Store;

/** Asks everybody what a switch would touch, and the event log what was switched. Any thread. */
final class StoredSwitchboard implements Switchboard {

    private static final String ALLOWED = "module.allowed";

    private final Store store;
    private final Modules modules;
    private final Texts texts;
    private final List<SwitchEffects> effects = new CopyOnWriteArrayList<>();

    StoredSwitchboard(Store store, Modules modules, Texts texts) {
        this.store = store;
        this.modules = modules;
        this.texts = texts;
    }

    void add(SwitchEffects bundle) {
        effects.add(bundle);
    }

    void remove(SwitchEffects bundle) {
        effects.remove(bundle);
    }

    @Override
    public List<Consequence> preview(Actor actor, ModuleId id, boolean on, Optional<DepartmentId> department) {
        requireAdministrator(actor);
        Module module = modules.find(actor.company(), id)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "row.notFound").refusal());
        Switching switching = new Switching(actor, module, on, department);
        return effects.stream()
                .flatMap(bundle -> bundle.of(switching).stream())
                .filter(effect -> effect.count() > 0)
                .map(effect -> consequence(effect, actor.language(), on))
                .toList();
    }

    private Consequence consequence(SwitchEffects.Effect effect, Locale language, boolean on) {
        String code = "switch." + effect.what() + (on ? ".on" : ".off");
        return new Consequence(
                effect.what(), effect.count(), texts.counted(language, code, effect.count()), effect.names());
    }

    @Override
    public List<Switched> history(Actor actor, Optional<EventId> before, int limit) {
        requireAdministrator(actor);
        Set<Object> newer = new HashSet<>();
        return store
                .read(
                        actor.company(),
                        unit -> ModuleHistory.before(
                                unit, before.orElse(new EventId(Long.MAX_VALUE)), Math.max(1, limit)))
                .stream()
                .map(told -> switched(told, actor, before.isEmpty(), newer))
                .toList();
    }

    /** @param newer what was done since, by module and department */
    private Switched switched(ModuleHistory.Told told, Actor actor, boolean newest, Set<Object> newer) {
        if (told.type().equals(ALLOWED)) {
            return allowed(told, actor.language());
        }
        ModuleChanged fact = Json.mapper().convertValue(told.data(), ModuleChanged.class);
        boolean last = newer.add(List.of(fact.module(), fact.on().isPresent(), fact.department())) && newest;
        String way = fact.on().map(on -> on ? ".on" : ".off").orElse("");
        return new Switched(
                told.id(),
                told.at(),
                told.by(),
                Optional.of(fact.module()),
                texts.text(actor.language(), "switch.did." + fact.change() + way),
                fact.department(),
                fact.until(),
                told.receipt().filter(receipt -> last));
    }

    private Switched allowed(ModuleHistory.Told told, Locale language) {
        KindsAllowed fact = Json.mapper().convertValue(told.data(), KindsAllowed.class);
        String what = fact.kinds()
                .map(kinds -> texts.text(language, "switch.did.allowed", Map.of("kinds", String.join(", ", kinds))))
                .orElseGet(() -> texts.text(language, "switch.did.allowedAll"));
        return new Switched(
                told.id(),
                told.at(),
                Optional.empty(),
                Optional.empty(),
                what,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.role().atLeast(Role.ADMINISTRATOR)) {
            throw new Problem(Kind.FORBIDDEN, "action.forbidden").refusal();
        }
    }
}
