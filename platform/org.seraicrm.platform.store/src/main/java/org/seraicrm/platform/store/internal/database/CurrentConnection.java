package org.seraicrm.platform.store.internal.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the connection of the thread's unit of work, guarded so that nobody but the unit ends its transaction;
 * outside a unit of work a connection from the pool.
 */
public final class CurrentConnection implements DataSource {

    private final DataSource pool;
    private final ThreadLocal<@Nullable Connection> bound = new ThreadLocal<>();

    CurrentConnection(DataSource pool) {
        this.pool = pool;
    }

    /** Lends a connection to the thread. Returns it guarded. */
    public Connection bind(Connection connection) {
        if (bound.get() != null) {
            throw new IllegalStateException("Units of work don't nest");
        }
        var guarded = GuardedConnection.of(connection);
        bound.set(guarded);
        return guarded;
    }

    /** Takes it back. */
    public void unbind() {
        bound.remove();
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = bound.get();
        return connection != null ? connection : pool.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // the pool logs
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the pool decides
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
