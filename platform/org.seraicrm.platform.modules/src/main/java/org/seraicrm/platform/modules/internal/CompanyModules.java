package org.seraicrm.platform.modules.internal;

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
import org.seraicrm.platform.kernel.UserId;
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
     * @param accesses what follows from the modules, for those who asked
     */
    private record Remembered(
            long at,
            Optional<Set<String>> allowed,
            List<Module> modules,
            Map<ModuleId, Module> byId,
            Map<Actor, Access> accesses) {
        static Remembered of(long at, Optional<Set<String>> allowed, List<Module> modules) {
            Map<ModuleId, Module> byId =
                    modules.stream().collect(Collectors.toUnmodifiableMap(Module::id, Function.identity()));
            return new Remembered(at, allowed, modules, byId, new ConcurrentHashMap<>());
        }

        boolean fresh() {
            return System.nanoTime() - at < REMEMBERED;
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
        return all(actor.company()).stream()
                .filter(module -> seen(module, actor))
                .toList();
    }

    @Override
    public Optional<Module> on(Actor actor, ModuleId id) {
        return find(actor.company(), id).filter(module -> seen(module, actor));
    }

    private static boolean seen(Module module, Actor actor) {
        return module.gives(Right.VIEW, actor.role(), actor.departments());
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
        return Optional.ofNullable(known(company).byId().get(id));
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

    @Override
    public Access of(Actor actor) {
        Remembered known = known(actor.company());
        return known.accesses().computeIfAbsent(actor, asking -> access(asking, known.modules()));
    }

    private static Access access(Actor actor, List<Module> modules) {
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
            if (!seen(module, actor)) {
                continue;
            }
            keys.add(Keys.todos(module.id(), actor.user()));
            if (actor.restricted()) {
                keys.add(Keys.cards(module.id(), self));
                keys.add(Keys.cards(module.id(), Optional.empty()));
            } else {
                keys.add(Keys.cards(module.id()));
            }
        }
        return new Access(actor.company(), keys);
    }

    /** Forgets what is remembered of a company. */
    void forget(CompanyId company) {
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
            List<Module> modules = unit
                    .entities()
                    .createQuery("SELECT m FROM ModuleRow m ORDER BY m.position, m.id", ModuleRow.class)
                    .getResultList()
                    .stream()
                    .map(row -> row.module(company, available(row.kind(), allowed), rights(row.kind())))
                    .toList();
            return Remembered.of(at, allowed, modules);
        });
    }

    private boolean available(String kind, Optional<Set<String>> allowed) {
        return kinds.find(kind).isPresent() && allows(allowed, kind);
    }
}
