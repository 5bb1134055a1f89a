package org.seraicrm.platform.modules.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Keys;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Standing;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Veil;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Right;
import org.seraicrm.platform.modules.internal.jpa.ModuleRow;
import org.seraicrm.platform.store.Store;

/** The modules of companies, remembered for a second at most, and the access that follows from them. Any thread. */
final class CompanyModules implements Modules, AccessPolicy {

    private static final long REMEMBERED = TimeUnit.SECONDS.toNanos(1);

    /**
     * @param allowed the kinds that the operator allows the company; empty for all
     * @param seen what follows from the modules, for those who asked
     */
    private record Remembered(
            long at,
            Optional<Set<String>> allowed,
            List<Module> modules,
            Module clients,
            Map<ModuleId, Module> byId,
            Map<Actor, Seen> seen) {
        static Remembered of(long at, Optional<Set<String>> allowed, List<Module> modules, Module clients) {
            return new Remembered(at, allowed, modules, clients, index(modules), new ConcurrentHashMap<>());
        }

        boolean fresh() {
            return System.nanoTime() - at < REMEMBERED;
        }
    }

    /** The modules as one actor sees them, in order, and the keys that follow. */
    private record Seen(List<Module> modules, Map<ModuleId, Module> byId, Module clients, Access access) {
        static Seen of(Actor actor, List<Module> all, Module clients) {
            Standing standing = actor.standing();
            List<Module> seen = all.stream()
                    .filter(module -> module.gives(Right.VIEW, standing))
                    .map(module -> module.seenBy(standing))
                    .toList();
            Module form = clients.seenBy(standing);
            return new Seen(seen, index(seen), form, CompanyModules.access(actor, seen, form));
        }
    }

    private final Store store;
    private final ModuleKinds kinds;
    private final Map<CompanyId, Remembered> remembered = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** How often something was forgotten: what was read before may be out of date and is not remembered. */
    private final AtomicLong forgotten = new AtomicLong();

    CompanyModules(Store store, ModuleKinds kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    @Override
    public List<Module> on(Actor actor) {
        return seen(actor).modules();
    }

    @Override
    public Optional<Module> on(Actor actor, ModuleId id) {
        return Optional.ofNullable(seen(actor).byId().get(id));
    }

    @Override
    public Access of(Actor actor) {
        return seen(actor).access();
    }

    private Seen seen(Actor actor) {
        Remembered known = known(actor.company());
        return known.seen().computeIfAbsent(actor, asking -> Seen.of(asking, known.modules(), known.clients()));
    }

    private static Map<ModuleId, Module> index(List<Module> modules) {
        return modules.stream().collect(Collectors.toUnmodifiableMap(Module::id, Function.identity()));
    }

    /** The rights that modules of a kind know. */
    List<Right> rights(String kind) {
        return Stream.concat(
                        Stream.of(Right.VIEW, Right.EDIT),
                        kinds.find(kind).stream().flatMap(found -> found.rights().stream()))
                .toList();
    }

    @Override
    public List<Module> all(CompanyId company) {
        return known(company).modules();
    }

    @Override
    public Optional<Module> find(CompanyId company, ModuleId id) {
        return ClientsForm.is(id, company)
                ? Optional.of(clients(company))
                : Optional.ofNullable(known(company).byId().get(id));
    }

    @Override
    public Module clients(CompanyId company) {
        return known(company).clients();
    }

    @Override
    public Module clients(Actor actor) {
        return seen(actor).clients();
    }

    private Remembered known(CompanyId company) {
        Remembered known = remembered.get(company);
        if (known != null && known.fresh()) {
            return known;
        }
        long before = forgotten.get();
        Remembered read = load(company);
        remembered.compute(company, (id, other) -> forgotten.get() == before ? read : null);
        return read;
    }

    @Override
    public List<ModuleKind> kinds() {
        return kinds.all();
    }

    @Override
    public List<ModuleKind> kinds(CompanyId company) {
        Optional<Set<String>> allowed = known(company).allowed();
        return kinds.all().stream().filter(kind -> allows(allowed, kind.id())).toList();
    }

    private static boolean allows(Optional<Set<String>> allowed, String kind) {
        return allowed.isEmpty() || allowed.get().contains(kind);
    }

    private static Access access(Actor actor, List<Module> modules, Module clients) {
        Set<String> keys = new HashSet<>();
        Optional<UserId> self = Optional.of(actor.user());
        keys.add(Keys.todos(actor.user()));
        if (actor.restricted()) {
            keys.add(Keys.clients(self));
            keys.add(Keys.clients(Optional.empty()));
        } else {
            keys.add(Keys.clients());
        }
        for (Module module : modules) {
            keys.add(Keys.todos(module.id(), actor.user()));
            if (module.role(actor.standing()) == Role.RESTRICTED) {
                keys.add(Keys.cards(module.id(), self));
                keys.add(Keys.cards(module.id(), Optional.empty()));
            } else {
                keys.add(Keys.cards(module.id()));
            }
        }
        return new Access(actor.company(), keys, veils(modules, clients));
    }

    private static Map<String, Veil> veils(List<Module> modules, Module clients) {
        Map<String, Veil> veils = new HashMap<>();
        veils.put(Keys.clients(), clients.veil());
        modules.forEach(module -> veils.put(Keys.cards(module.id()), module.veil()));
        veils.values().removeIf(Veil.NONE::equals);
        return veils;
    }

    @Override
    public void forget(CompanyId company) {
        forgotten.incrementAndGet();
        remembered.remove(company);
    }

    @Override
    public AutoCloseable whenKindsChange(Runnable work) {
        listeners.add(work);
        return () -> listeners.remove(work);
    }

    /** Forgets everything, since kinds came or went, and tells of it. */
    void kindsChanged() {
        forgotten.incrementAndGet();
        remembered.clear();
        listeners.forEach(Runnable::run);
    }

    private Remembered load(CompanyId company) {
        long at = System.nanoTime();
        return store.read(company, unit -> {
            Optional<Set<String>> allowed = StoredAllowedKinds.read(unit);
            List<ModuleRow> rows = unit.entities()
                    .createQuery("SELECT m FROM ModuleRow m ORDER BY m.position, m.id", ModuleRow.class)
                    .getResultList();
            List<Module> modules = rows.stream()
                    .filter(row -> !ClientsForm.is(row.id(), company))
                    .map(row -> row.module(company, available(row.kind(), allowed), rights(row.kind())))
                    .toList();
            return Remembered.of(at, allowed, modules, ClientsForm.of(company, rows.stream()));
        });
    }

    private boolean available(String kind, Optional<Set<String>> allowed) {
        return kinds.find(kind).isPresent() && allows(allowed, kind);
    }
}
