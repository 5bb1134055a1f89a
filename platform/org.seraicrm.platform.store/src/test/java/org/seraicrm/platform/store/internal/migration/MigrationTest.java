package org.seraicrm.platform.store.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.store.internal.database.Database;
import org.seraicrm.platform.store.internal.database.DatabaseSettings;
import org.seraicrm.platform.store.internal.database.StoreFailure;

class MigrationTest {

    private static final String TABLE = "CREATE TABLE thing (id BIGINT NOT NULL PRIMARY KEY, name ${document})";

    private Database database;
    private FlywayMigration migration;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(DatabaseSettings.derby(folder.resolve("db")));
        migration = new FlywayMigration(database);
        migration.migrate(ClassPathScripts.beside(FlywayMigration.class));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void migrate(Map<String, String> scripts) {
        migration.migrate(new ScriptFolder("com.acme.thing", scripts));
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
        migrate(Map.of("V1__thing.sql", TABLE));
        migrate(Map.of("V1__thing.sql", TABLE));
        migrate(Map.of("V1__thing.sql", TABLE, "V2__row.sql", "INSERT INTO thing VALUES (1, '{}')"));
        assertThat(execute("UPDATE thing SET name = '[]' WHERE id = 1")).isEqualTo(1);
    }

    @Test
    void runsTheScriptsOfThisDatabaseOnly() {
        migrate(Map.of("derby/V1__thing.sql", TABLE, "postgresql/V1__thing.sql", "no SQL at all"));
        assertThat(execute("INSERT INTO thing VALUES (1, '{}')")).isEqualTo(1);
    }

    @Test
    void refusesAScriptThatWasChangedAfterItRan() {
        migrate(Map.of("V1__thing.sql", TABLE));
        assertThatThrownBy(() -> migrate(Map.of("V1__thing.sql", TABLE + " "))).isInstanceOf(FlywayException.class);
    }

    @Test
    void keepsNothingOfAScriptThatFails() {
        assertThatThrownBy(() -> migrate(Map.of("V1__thing.sql", TABLE + ";\nno SQL at all")))
                .isInstanceOf(FlywayException.class);
        assertThatThrownBy(() -> execute("DELETE FROM thing")).isInstanceOf(StoreFailure.class);
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
