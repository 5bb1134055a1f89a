package org.seraicrm.platform.store.internal.migration;

import java.util.Set;
import org.flywaydb.core.Flyway;
import org.seraicrm.platform.store.internal.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one bundle's tables up to date. */
public final class FlywayMigration {

    private static final Logger LOG = LoggerFactory.getLogger(FlywayMigration.class);

    private final Database database;
    private final MigratedBundles done;

    public FlywayMigration(Database database) {
        this.database = database;
        this.done = new MigratedBundles(database);
    }

    /**
     * Runs the scripts that have not run yet.
     *
     * @throws org.flywaydb.core.api.FlywayException when one fails, or one that has run was changed since
     */
    public void migrate(ScriptFolder folder) {
        var scripts = new Scripts(folder, database.dialect());
        if (scripts.isEmpty() || done.contains(folder)) {
            return;
        }
        run(folder, scripts);
        done.add(folder);
    }

    private void run(ScriptFolder folder, Scripts scripts) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(Flyway.class.getClassLoader());
        try {
            var result = flyway(folder, scripts).migrate();
            if (result.migrationsExecuted > 0) {
                LOG.info("{}: {} migrations run", folder.bundle(), result.migrationsExecuted);
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Flyway flyway(ScriptFolder folder, Scripts scripts) {
        return Flyway.configure(Flyway.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(database.pool())
                .table(folder.historyTable())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(database.dialect().placeholders())
                .resourceProvider(scripts)
                .javaMigrationClassProvider(Set::of)
                .load();
    }
}
