package org.seraicrm.platform.store.internal.jpa;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.CompanyId;

/** The entity managers of one unit of work, made when they are asked for; all work on the thread's connection. */
public final class EntitiesInUnit implements AutoCloseable {

    /** EclipseLink's name of the value that its multitenancy compares with {@code company_id}. */
    private static final String TENANT = "eclipselink.tenant-id";

    private final EntityUnits units;
    private final Map<String, Object> properties;
    private final boolean writable;
    private final Map<String, EntityManager> open = new LinkedHashMap<>();

    public EntitiesInUnit(EntityUnits units, Optional<CompanyId> company, boolean writable) {
        this.units = units;
        this.properties = company.<Map<String, Object>>map(id -> Map.of(TENANT, id.value()))
                .orElse(Map.of());
        this.writable = writable;
    }

    /** The entities of a persistence unit. */
    public EntityManager of(String unit) {
        return open.computeIfAbsent(unit, this::create);
    }

    private EntityManager create(String unit) {
        var entities = units.factory(unit).createEntityManager(properties);
        if (writable) {
            entities.getTransaction().begin();
        }
        return entities;
    }

    /** Writes what has changed so far. */
    public void flush() {
        open.values().forEach(EntityManager::flush);
    }

    /** Knows no entity any more. */
    public void forget() {
        open.values().forEach(EntityManager::clear);
    }

    /** Writes what has changed; the connection's transaction goes on. */
    public void write() {
        open.values().forEach(entities -> entities.getTransaction().commit());
    }

    @Override
    public void close() {
        for (var entities : open.values()) {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }
}
