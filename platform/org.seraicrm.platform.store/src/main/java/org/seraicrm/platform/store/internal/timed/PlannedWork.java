package org.seraicrm.platform.store.internal.timed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.seraicrm.platform.store.InstantMicros;
import org.seraicrm.platform.store.internal.database.StoreFailure;

/** Plans work in db-scheduler's table, in the transaction of the caller's connection. */
public final class PlannedWork {

    /**
     * Also takes the row back from a run that is going on, whose end will then not find its version and leave it alone:
     * so work may plan itself anew under its own key.
     */
    private static final String REPLACE =
            "UPDATE scheduled_tasks SET task_data = ?, execution_time = ?, picked = false,"
                    + " picked_by = NULL, last_heartbeat = NULL, consecutive_failures = 0, version = version + 1"
                    + " WHERE task_name = ? AND task_instance = ?";

    private static final String INSERT = "INSERT INTO scheduled_tasks"
            + " (task_data, execution_time, task_name, task_instance, picked, version) VALUES (?, ?, ?, ?, false, 1)";
    private static final String DROP = "DELETE FROM scheduled_tasks WHERE task_name = ? AND task_instance = ?";

    private PlannedWork() {}

    /** Plans one piece, in the place of what was planned under its key. */
    public static void plan(Connection connection, String name, String key, Instant due, String data) {
        try {
            if (put(connection, REPLACE, name, key, due, data) == 0) {
                put(connection, INSERT, name, key, due, data);
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private static int put(Connection connection, String sql, String name, String key, Instant due, String data)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, data);
            statement.setLong(2, InstantMicros.micros(due));
            name(statement, 3, name, key);
            return statement.executeUpdate();
        }
    }

    /** Drops one piece; a run that is going on ends without being repeated. */
    public static void unplan(Connection connection, String name, String key) {
        try (var statement = connection.prepareStatement(DROP)) {
            name(statement, 1, name, key);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private static void name(PreparedStatement statement, int from, String name, String key) throws SQLException {
        statement.setString(from, name);
        statement.setString(from + 1, key);
    }
}
