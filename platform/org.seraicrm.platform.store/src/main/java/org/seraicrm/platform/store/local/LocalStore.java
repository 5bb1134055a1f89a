package org.seraicrm.platform.store.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.EventSubscriber;
import org.seraicrm.platform.store.Migrations;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.TimedWork;
import org.seraicrm.platform.store.internal.RunningStore;
import org.seraicrm.platform.store.internal.database.DatabaseSettings;
import org.seraicrm.platform.store.internal.events.Pauses;
import org.seraicrm.platform.store.internal.jpa.PersistenceUnitSpec;
import org.seraicrm.platform.store.internal.migration.ClassPathScripts;
import org.seraicrm.platform.store.internal.migration.ScriptFolder;

/**
 * A store without a container. The migration scripts in {@code SERAI-INF/db/migration} of every jar or folder that one
 * of the entity classes comes from are run, after the store's own.
 */
public final class LocalStore implements AutoCloseable {

    private final RunningStore running;

    private LocalStore(RunningStore running) {
        this.running = running;
    }

    /** On an embedded Derby in a folder, made if it is not there yet. */
    public static LocalStore derby(Path folder, Class<?>... entities) {
        return open(DatabaseSettings.derby(folder.resolve("db")), Clock.systemUTC(), platform(entities));
    }

    /** On a PostgreSQL server. */
    public static LocalStore postgres(String url, String user, String password, Class<?>... entities) {
        return open(DatabaseSettings.postgres(url, user, password), Clock.systemUTC(), platform(entities));
    }

    /** On an embedded Derby in a folder, with several persistence units: their entity classes by name. */
    public static LocalStore derby(Path folder, Map<String, List<Class<?>>> units) {
        return open(DatabaseSettings.derby(folder.resolve("db")), Clock.systemUTC(), specs(units));
    }

    /** On a PostgreSQL server, with several persistence units: their entity classes by name. */
    public static LocalStore postgres(String url, String user, String password, Map<String, List<Class<?>>> units) {
        return open(DatabaseSettings.postgres(url, user, password), Clock.systemUTC(), specs(units));
    }

    private static List<PersistenceUnitSpec> specs(Map<String, List<Class<?>>> units) {
        return units.entrySet().stream()
                .map(unit -> unit(unit.getKey(), unit.getValue().toArray(Class<?>[]::new)))
                .toList();
    }

    /** On any database, with any clock and persistence units. */
    public static LocalStore open(DatabaseSettings settings, Clock clock, List<PersistenceUnitSpec> units) {
        return open(settings, clock, Pauses.USUAL, units);
    }

    /** With pauses of its own between a subscriber's attempts. */
    public static LocalStore open(
            DatabaseSettings settings, Clock clock, Pauses pauses, List<PersistenceUnitSpec> units) {
        return new LocalStore(RunningStore.open(settings, clock, pauses, scripts(units), units));
    }

    /** The platform's persistence unit with these entity classes. */
    public static List<PersistenceUnitSpec> platform(Class<?>... entities) {
        return List.of(unit(Migrations.PLATFORM, entities));
    }

    /** A persistence unit. */
    public static PersistenceUnitSpec unit(String name, Class<?>... entities) {
        var loader = Arrays.stream(entities)
                .findFirst()
                .map(Class::getClassLoader)
                .orElseGet(LocalStore.class::getClassLoader);
        return new PersistenceUnitSpec(
                name, Arrays.stream(entities).map(Class::getName).toList(), loader);
    }

    private static List<ScriptFolder> scripts(List<PersistenceUnitSpec> units) {
        var entities = units.stream().flatMap(unit -> unit.classes().stream().map(name -> load(unit, name)));
        return Stream.concat(Stream.of(LocalStore.class), entities)
                .map(ClassPathScripts::beside)
                .distinct()
                .toList();
    }

    private static Class<?> load(PersistenceUnitSpec unit, String name) {
        try {
            return Class.forName(name, false, unit.loader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public Store store() {
        return running.store();
    }

    public EventLog log() {
        return running.log();
    }

    /** Every row of a table in words, of all companies: to prove what is not kept there. */
    public List<String> rows(String table) {
        return store().server(unit -> Sql.list(unit, LocalStore::row, "SELECT * FROM " + table));
    }

    private static String row(ResultSet rows) throws SQLException {
        var row = new StringJoiner("|");
        for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            row.add(word(rows, column));
        }
        return row.toString();
    }

    private static @Nullable String word(ResultSet rows, int column) throws SQLException {
        int type = rows.getMetaData().getColumnType(column);
        if (type != Types.BLOB && type != Types.BINARY && type != Types.VARBINARY) {
            return rows.getString(column);
        }
        byte[] bytes = rows.getBytes(column);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** Tells a subscriber of events, as if it had been registered as a service. */
    public void add(EventSubscriber subscriber) {
        running.subscriptions().add(subscriber);
    }

    public void remove(EventSubscriber subscriber) {
        running.subscriptions().remove(subscriber);
    }

    /** Has work done, as if it had been registered as a service. */
    public void add(TimedWork work) {
        running.works().add(work);
    }

    public void remove(TimedWork work) {
        running.works().remove(work);
    }

    @Override
    public void close() {
        running.close();
    }
}
