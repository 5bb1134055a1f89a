package org.seraicrm.platform.store.internal.work;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.Migrations;
import org.seraicrm.platform.store.NewEvent;
import org.seraicrm.platform.store.UnitOfWork;
import org.seraicrm.platform.store.internal.events.EventTable;
import org.seraicrm.platform.store.internal.jpa.EntitiesInUnit;
import org.seraicrm.platform.store.internal.timed.PlannedWork;

/** The unit of work that a thread is in. */
final class OpenUnit implements UnitOfWork {

    private final Scope scope;
    private final Connection connection;
    private final EntitiesInUnit entities;
    private final Instant now;
    private final List<Event> events = new ArrayList<>();
    private boolean planned;

    OpenUnit(Scope scope, Connection connection, EntitiesInUnit entities, Instant now) {
        this.scope = scope;
        this.connection = connection;
        this.entities = entities;
        this.now = now;
    }

    @Override
    public EntityManager entities() {
        return entities(Migrations.PLATFORM);
    }

    @Override
    public EntityManager entities(String unit) {
        return entities.of(unit);
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public CompanyId company() {
        return scope.company().orElseThrow(() -> new IllegalStateException("This unit of work is of no company"));
    }

    /** The part of it that belongs to no company, on the same connection. */
    OpenUnit serverPart(EntitiesInUnit serverEntities) {
        return new OpenUnit(writable() ? Scope.SERVER : Scope.READING_SERVER, connection, serverEntities, now);
    }

    /** Takes over what was done in its {@linkplain #serverPart server's part}. */
    void take(OpenUnit inner) throws SQLException {
        inner.write();
        planned |= inner.planned;
    }

    boolean writable() {
        return scope.writable();
    }

    /** Whether it is a company's. */
    boolean isOf(CompanyId company) {
        return scope.company().filter(company::equals).isPresent();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public EventId record(NewEvent fact) {
        requireWritable();
        var event = new Event(EventId.next(), 0, company(), now, fact);
        events.add(event);
        return event.id();
    }

    @Override
    public void plan(String name, String key, Instant due, String data) {
        requireWritable();
        PlannedWork.plan(connection, name, key, due, data);
        planned = true;
    }

    @Override
    public void unplan(String name, String key) {
        requireWritable();
        PlannedWork.unplan(connection, name, key);
    }

    private void requireWritable() {
        if (!scope.writable()) {
            throw new IllegalStateException("This unit of work only reads");
        }
    }

    @Override
    public void settle() {
        flush();
        entities.forget();
    }

    /** Sends the changes of entities to the database. */
    void flush() {
        if (scope.writable()) {
            entities.flush();
        }
    }

    /** Sends the changes and events to the database; the transaction is still open. */
    void write() throws SQLException {
        if (scope.writable()) {
            entities.write();
            EventTable.insert(connection, events);
        }
    }

    List<Event> events() {
        return events;
    }

    boolean planned() {
        return planned;
    }

    void close() {
        entities.close();
    }
}
