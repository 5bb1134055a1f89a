package org.seraicrm.platform.store.internal.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.seraicrm.platform.store.internal.database.Database;

/** The open persistence units. A unit is opened when it is first asked for. */
public final class EntityUnits implements AutoCloseable {

    private static final AtomicLong OPENED = new AtomicLong();

    private final Database database;
    private final Map<String, PersistenceUnitSpec> specs = new ConcurrentHashMap<>();
    private final Map<String, EntityManagerFactory> factories = new ConcurrentHashMap<>();

    public EntityUnits(Database database) {
        this.database = database;
    }

    /** Makes a unit available. */
    public void add(PersistenceUnitSpec spec) {
        specs.put(spec.name(), spec);
    }

    /** Closes a unit; units of work that still use it will fail. */
    public void remove(String name) {
        specs.remove(name);
        Optional.ofNullable(factories.remove(name)).ifPresent(EntityManagerFactory::close);
    }

    /**
     * The factory of a unit.
     *
     * @throws IllegalStateException when there is no such unit
     */
    public EntityManagerFactory factory(String name) {
        var open = factories.get(name);
        return open != null ? open : factories.computeIfAbsent(name, this::open);
    }

    private EntityManagerFactory open(String name) {
        var spec = specs.get(name);
        if (spec == null) {
            throw new IllegalStateException("There is no persistence unit " + name);
        }
        return new EntityUnit(spec, database).open("serai-" + name + "-" + OPENED.incrementAndGet());
    }

    @Override
    public void close() {
        factories.values().forEach(EntityManagerFactory::close);
        factories.clear();
        specs.clear();
    }
}
