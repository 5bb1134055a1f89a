package org.seraicrm.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.store.internal.database.Database;
import org.seraicrm.platform.store.internal.database.StoreFailure;
import org.seraicrm.platform.store.internal.migration.ClassPathScripts;
import org.seraicrm.platform.store.internal.migration.FlywayMigration;
import org.seraicrm.platform.store.internal.migration.ScriptFolder;

/** What both databases promise when bundles' tables are brought up to date. */
abstract class MigrationContract {

    private static final String TABLE = "CREATE TABLE thing (id BIGINT NOT NULL PRIMARY KEY, name ${document})";

    private final TestServer server;
    private Database database;
    private FlywayMigration migration;

    MigrationContract(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(server.fresh(folder));
        migration = new FlywayMigration(database);
        migration.migrate(ClassPathScripts.beside(FlywayMigration.class));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private boolean migrate(Map<String, String> scripts) {
        return migration.migrate(new ScriptFolder("com.acme.thing", scripts));
    }

    private int execute(String sql) {
        return database.transaction(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    @Test
    void runsOnlyWhatIsNew() {
        assertThat(migrate(Map.of("V1__thing.sql", TABLE))).isTrue();
        assertThat(migrate(Map.of("V1__thing.sql", TABLE))).isFalse();
        assertThat(migrate(Map.of("V1__thing.sql", TABLE, "V2__row.sql", "INSERT INTO thing VALUES (1, '{}')")))
                .isTrue();
        assertThat(execute("UPDATE thing SET name = '[]' WHERE id = 1")).isEqualTo(1);
    }

    @Test
    void runsTheScriptsOfThisDatabaseOnly() {
        String here = server.toString().toLowerCase(Locale.ROOT);
        String elsewhere = here.equals("derby") ? "postgresql" : "derby";
        migrate(Map.of(here + "/V1__thing.sql", TABLE, elsewhere + "/V1__thing.sql", "no SQL at all"));
        assertThat(execute("INSERT INTO thing VALUES (1, '{}')")).isEqualTo(1);
    }

    @Test
    void refusesAScriptThatWasChangedAfterItRan() {
        migrate(Map.of("V1__thing.sql", TABLE));
        assertThatThrownBy(() -> migrate(Map.of("V1__thing.sql", TABLE + " "))).isInstanceOf(MigrationFailure.class);
    }

    @Test
    void keepsNothingOfAScriptThatFails() {
        assertThatThrownBy(() -> migrate(Map.of("V1__thing.sql", TABLE + ";\nno SQL at all")))
                .isInstanceOf(MigrationFailure.class);
        assertThatThrownBy(() -> execute("DELETE FROM thing")).isInstanceOf(StoreFailure.class);
    }

    @Test
    void keepsNothingOfTheScriptsBeforeTheOneThatFails() {
        migrate(Map.of("V1__thing.sql", TABLE));
        assertThatThrownBy(() -> migrate(Map.of(
                        "V1__thing.sql",
                        TABLE,
                        "V2__colour.sql",
                        "ALTER TABLE thing ADD COLUMN colour VARCHAR(20)",
                        "V3__broken.sql",
                        "no SQL at all")))
                .isInstanceOfSatisfying(MigrationFailure.class, failure -> {
                    assertThat(failure.script()).isEqualTo("V3__broken.sql");
                    assertThat(failure.ahead()).isFalse();
                });
        assertThatThrownBy(() -> execute("UPDATE thing SET colour = 'red'")).isInstanceOf(StoreFailure.class);

        assertThat(migrate(Map.of("V1__thing.sql", TABLE))).isFalse();
        assertThat(execute("INSERT INTO thing VALUES (1, '{}')")).isEqualTo(1);
    }

    @Test
    void refusesAnOlderBundleOnTheTablesOfANewerOne() {
        Map<String, String> newer =
                Map.of("V1__thing.sql", TABLE, "V2__colour.sql", "ALTER TABLE thing ADD COLUMN colour VARCHAR(20)");
        migrate(newer);
        assertThatThrownBy(() -> migrate(Map.of("V1__thing.sql", TABLE)))
                .isInstanceOfSatisfying(MigrationFailure.class, failure -> {
                    assertThat(failure.script()).isEqualTo("V2__colour.sql");
                    assertThat(failure.ahead()).isTrue();
                });
        assertThat(migrate(newer)).isFalse();
    }

    @Test
    void keepsEachBundlesHistoryApart() {
        migrate(Map.of("V1__thing.sql", TABLE));
        migration.migrate(
                new ScriptFolder("com.acme.other", Map.of("V1__other.sql", "CREATE TABLE other (id BIGINT)")));
        assertThat(execute("INSERT INTO other VALUES (1)")).isEqualTo(1);
    }

    @Test
    void ordersThePlatformBeforeOthers() {
        var names = Stream.of("com.acme.thing", "org.seraicrm.platform.cards", "org.seraicrm.platform.store")
                .map(name -> new ScriptFolder(name, Map.of()))
                .sorted(ScriptFolder.BUNDLE_ORDER)
                .map(ScriptFolder::historyTable)
                .toList();
        assertThat(names).isEqualTo(List.of("flyway_store", "flyway_cards", "flyway_com_acme_thing"));
    }
}
