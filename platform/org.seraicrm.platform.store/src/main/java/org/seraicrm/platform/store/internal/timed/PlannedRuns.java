package org.seraicrm.platform.store.internal.timed;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.seraicrm.platform.store.InstantMicros;
import org.seraicrm.platform.store.internal.database.Database;

/**
 * Ends runs of planned work. A row whose version is no longer that of the run has been planned anew meanwhile and is
 * left alone, which db-scheduler's own operations would report as an error.
 */
final class PlannedRuns {

    private static final String DONE =
            "DELETE FROM scheduled_tasks WHERE task_name = ? AND task_instance = ? AND version = ?";
    private static final String AGAIN = "UPDATE scheduled_tasks SET picked = false, picked_by = NULL,"
            + " last_heartbeat = NULL, execution_time = ?, consecutive_failures = ?, version = version + 1"
            + " WHERE task_name = ? AND task_instance = ? AND version = ?";
    private static final String SOONER = "UPDATE scheduled_tasks SET execution_time = ?, version = version + 1"
            + " WHERE task_name = ? AND task_instance = ? AND picked = false AND execution_time > ?";
    private static final String FIRST = "INSERT INTO scheduled_tasks"
            + " (task_name, task_instance, task_data, execution_time, picked, version)"
            + " SELECT CAST(? AS VARCHAR(200)), CAST(? AS VARCHAR(200)), '{}', CAST(? AS BIGINT), false, 1"
            + " FROM event_sequence WHERE name = 'log' AND NOT EXISTS"
            + " (SELECT 1 FROM scheduled_tasks WHERE task_name = ? AND task_instance = ?)";
    private static final String LEFT_BEHIND = "UPDATE scheduled_tasks SET picked = false, picked_by = NULL,"
            + " last_heartbeat = NULL, version = version + 1 WHERE picked = true";

    private final Database database;

    PlannedRuns(Database database) {
        this.database = database;
    }

    /** A piece is done for good. */
    void done(Execution run) {
        var piece = run.taskInstance;
        update(DONE, piece.getTaskName(), piece.getId(), run.version);
    }

    /** A piece is to be done at a later time. */
    void again(Execution run, Instant due, int failures) {
        var piece = run.taskInstance;
        update(AGAIN, InstantMicros.micros(due), failures, piece.getTaskName(), piece.getId(), run.version);
    }

    /** Recurring work runs at once when it is new, and no later than its pause from now when that became shorter. */
    void recurring(String name, Instant now, Duration pause) {
        var latest = InstantMicros.micros(now.plus(pause));
        var key = ServiceTask.RECURRING;
        if (update(SOONER, latest, name, key, latest) == 0) {
            update(FIRST, name, key, InstantMicros.micros(now), name, key);
        }
    }

    /** After a crash of the only process that can have the database open, nothing is running. */
    void takeBack() {
        update(LEFT_BEHIND);
    }

    private int update(String sql, Object... values) {
        return database.transaction(connection -> update(connection, sql, values));
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
