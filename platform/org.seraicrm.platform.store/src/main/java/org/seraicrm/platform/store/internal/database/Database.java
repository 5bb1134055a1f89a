package org.seraicrm.platform.store.internal.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One open database: its pool of connections, and what has to be done when it is closed. */
public final class Database implements AutoCloseable {

    private static final long CONNECT_LIMIT_MILLIS = 30_000;

    private final Dialect dialect;
    private final HikariDataSource pool;
    private final CurrentConnection current;
    private final Runnable afterwards;

    private Database(Dialect dialect, HikariDataSource pool, Runnable afterwards) {
        this.dialect = dialect;
        this.pool = pool;
        this.current = new CurrentConnection(pool);
        this.afterwards = afterwards;
    }

    /** Connects; a PostgreSQL server that is still starting is waited for. */
    public static Database open(DatabaseSettings settings) {
        return settings.url().isPresent() ? postgres(settings, settings.url().get()) : derby(settings);
    }

    private static Database derby(DatabaseSettings settings) {
        var derby = new EmbeddedDerby(settings.folder());
        return new Database(Dialect.DERBY, new HikariDataSource(pool(derby.dataSource(), settings)), derby::shutDown);
    }

    private static Database postgres(DatabaseSettings settings, String url) {
        var config = pool(PostgresServer.dataSource(url, settings), settings);
        config.setConnectionInitSql("SET lock_timeout = '5s'");
        return new Database(Dialect.POSTGRESQL, new HikariDataSource(config), () -> {});
    }

    private static HikariConfig pool(DataSource source, DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("serai");
        config.setAutoCommit(false);
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(2);
        config.setInitializationFailTimeout(CONNECT_LIMIT_MILLIS);
        return config;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Connections that don't commit by themselves. */
    public DataSource pool() {
        return pool;
    }

    /** The connection of the thread's unit of work. */
    public CurrentConnection current() {
        return current;
    }

    /** Runs statements in a transaction of their own. */
    public <T> T transaction(Statements<T> statements) {
        try (var connection = pool.getConnection()) {
            return committed(connection, statements);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private static <T> T committed(Connection connection, Statements<T> statements) throws SQLException {
        var done = false;
        try {
            var result = statements.run(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }

    /** Copies an embedded database into a folder while it is used, as a folder {@code db}. */
    public void copyTo(Path folder) {
        transaction(connection -> {
            try (var call = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
                call.setString(1, folder.toString());
                return call.execute();
            }
        });
    }

    /** Runs queries on the connection of the thread's unit of work; outside of one on any other. */
    public <T> T query(Statements<T> statements) {
        try (var connection = current.getConnection()) {
            return statements.run(connection);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /** What is done on a connection. */
    @FunctionalInterface
    public interface Statements<T> {
        T run(Connection connection) throws SQLException;
    }

    @Override
    public void close() {
        pool.close();
        afterwards.run();
    }
}
