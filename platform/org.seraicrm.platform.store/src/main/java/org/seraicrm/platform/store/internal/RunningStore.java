package org.seraicrm.platform.store.internal;

import java.time.Clock;
import java.util.List;
import org.seraicrm.platform.store.Migrations;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.internal.database.Database;
import org.seraicrm.platform.store.internal.database.DatabaseSettings;
import org.seraicrm.platform.store.internal.jpa.EntityUnits;
import org.seraicrm.platform.store.internal.jpa.PersistenceUnitSpec;
import org.seraicrm.platform.store.internal.migration.FlywayMigration;
import org.seraicrm.platform.store.internal.migration.ScriptFolder;
import org.seraicrm.platform.store.internal.work.TransactionalStore;

/** Everything of one open store, wired together. */
public final class RunningStore implements AutoCloseable {

    private final Database database;
    private final FlywayMigration migration;
    private final EntityUnits units;
    private final Store store;

    private RunningStore(Database database, Clock clock) {
        this.database = database;
        this.migration = new FlywayMigration(database);
        this.units = new EntityUnits(database);
        this.store = new TransactionalStore(database, units, clock, (events, planned) -> {});
    }

    /**
     * Opens the database, brings its tables up to date, and opens the platform's persistence unit.
     *
     * @param folders the platform's migration scripts
     * @param specs the persistence units that are there from the start; the platform's is opened at once
     */
    public static RunningStore open(
            DatabaseSettings settings, Clock clock, List<ScriptFolder> folders, List<PersistenceUnitSpec> specs) {
        var database = Database.open(settings);
        try {
            var running = new RunningStore(database, clock);
            running.start(folders, specs);
            return running;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private void start(List<ScriptFolder> folders, List<PersistenceUnitSpec> specs) {
        folders.stream().sorted(ScriptFolder.BUNDLE_ORDER).forEach(migration::migrate);
        specs.forEach(units::add);
        units.factory(Migrations.PLATFORM);
    }

    public Store store() {
        return store;
    }

    public EntityUnits units() {
        return units;
    }

    public FlywayMigration migration() {
        return migration;
    }

    @Override
    public void close() {
        units.close();
        database.close();
    }
}
