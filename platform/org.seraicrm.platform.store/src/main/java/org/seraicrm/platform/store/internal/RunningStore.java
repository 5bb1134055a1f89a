package org.seraicrm.platform.store.internal;

import java.time.Clock;
import java.util.List;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.Migrations;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.internal.database.Database;
import org.seraicrm.platform.store.internal.database.DatabaseSettings;
import org.seraicrm.platform.store.internal.events.JdbcEventLog;
import org.seraicrm.platform.store.internal.events.Pauses;
import org.seraicrm.platform.store.internal.events.Subscriptions;
import org.seraicrm.platform.store.internal.jpa.EntityUnits;
import org.seraicrm.platform.store.internal.jpa.PersistenceUnitSpec;
import org.seraicrm.platform.store.internal.migration.FlywayMigration;
import org.seraicrm.platform.store.internal.migration.ScriptFolder;
import org.seraicrm.platform.store.internal.timed.TimedWorks;
import org.seraicrm.platform.store.internal.work.Commits;
import org.seraicrm.platform.store.internal.work.TransactionalStore;

/** Everything of one open store, wired together. */
public final class RunningStore implements AutoCloseable {

    private final Database database;
    private final FlywayMigration migration;
    private final EntityUnits units;
    private final JdbcEventLog log;
    private final Subscriptions subscriptions;
    private final TimedWorks works;
    private final Store store;
    private final DerbyBackups backups;

    private RunningStore(
            DatabaseSettings settings, Database database, Clock clock, Pauses pauses, FlywayMigration migration) {
        this.database = database;
        this.migration = migration;
        this.units = new EntityUnits(database);
        this.log = new JdbcEventLog(database);
        this.subscriptions = new Subscriptions(database, log, pauses);
        this.works = new TimedWorks(database, clock);
        this.backups =
                new DerbyBackups(database, settings.folder().toAbsolutePath().resolveSibling(""), clock);
        this.store = new TransactionalStore(database, units, clock, new News());
    }

    /** Passes on what was committed to those who wait for it. */
    private final class News implements Commits {

        @Override
        public void committing(List<Event> events) {
            log.committing(events);
        }

        @Override
        public void committed(List<Event> events, boolean planned) {
            if (!events.isEmpty()) {
                log.wake();
            }
            if (planned) {
                works.wake();
            }
        }
    }

    /**
     * Opens the database, brings its tables up to date, and opens the platform's persistence unit.
     *
     * @param folders the platform's migration scripts
     * @param specs the persistence units that are there from the start; the platform's is opened at once
     */
    public static RunningStore open(
            DatabaseSettings settings,
            Clock clock,
            Pauses pauses,
            List<ScriptFolder> folders,
            List<PersistenceUnitSpec> specs) {
        var database = Database.open(settings);
        try {
            var migration = new FlywayMigration(database);
            folders.stream().sorted(ScriptFolder.BUNDLE_ORDER).forEach(migration::migrate);
            var running = new RunningStore(settings, database, clock, pauses, migration);
            specs.forEach(running.units::add);
            running.units.factory(Migrations.PLATFORM);
            return running;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public Store store() {
        return store;
    }

    public DerbyBackups backups() {
        return backups;
    }

    public JdbcEventLog log() {
        return log;
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    public TimedWorks works() {
        return works;
    }

    public EntityUnits units() {
        return units;
    }

    public FlywayMigration migration() {
        return migration;
    }

    @Override
    public void close() {
        works.close();
        subscriptions.close();
        log.close();
        units.close();
        database.close();
    }
}
