package org.seraicrm.platform.store.internal.migration;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.seraicrm.platform.store.MigrationFailure;
import org.seraicrm.platform.store.internal.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one bundle's tables up to date. */
public final class FlywayMigration {

    private static final Logger LOG = LoggerFactory.getLogger(FlywayMigration.class);
    private static final Pattern SCRIPT = Pattern.compile("\\S+\\.sql");

    private final Database database;
    private final MigratedBundles done;

    public FlywayMigration(Database database) {
        this.database = database;
        this.done = new MigratedBundles(database);
    }

    /**
     * Runs the scripts that have not run yet, all of them in one transaction.
     *
     * @return whether any was run
     * @throws MigrationFailure when one fails, one that has run was changed since, or one has run that isn't there
     */
    public boolean migrate(ScriptFolder folder) {
        var scripts = new Scripts(folder, database.dialect());
        if (scripts.isEmpty() || done.contains(folder)) {
            return false;
        }
        var executed = run(folder, scripts);
        done.add(folder);
        return executed > 0;
    }

    private int run(ScriptFolder folder, Scripts scripts) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(Flyway.class.getClassLoader());
        try {
            var flyway = flyway(folder, scripts);
            refuseWhenAhead(folder, flyway);
            var result = flyway.migrate();
            if (result.migrationsExecuted > 0) {
                LOG.info("{}: {} migrations run", folder.bundle(), result.migrationsExecuted);
            }
            return result.migrationsExecuted;
        } catch (FlywayException failed) {
            throw new MigrationFailure(
                    folder.bundle() + ": its tables can't be brought up to date", script(failed), false, failed);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A newer version's scripts have run, and this one doesn't know what they did. */
    private static void refuseWhenAhead(ScriptFolder folder, Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .findFirst()
                .ifPresent(migration -> {
                    throw new MigrationFailure(
                            folder.bundle() + ": a newer version has run " + migration.getScript() + " on its tables",
                            migration.getScript(),
                            true,
                            new IllegalStateException("the tables are ahead"));
                });
    }

    private static String script(FlywayException failed) {
        Matcher named = SCRIPT.matcher(String.valueOf(failed.getMessage()));
        return named.find() ? named.group() : "";
    }

    private Flyway flyway(ScriptFolder folder, Scripts scripts) {
        return Flyway.configure(Flyway.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(database.pool())
                .table(folder.historyTable())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .group(true)
                .placeholders(database.dialect().placeholders())
                .resourceProvider(scripts)
                .javaMigrationClassProvider(Set::of)
                .load();
    }
}
