package org.seraicrm.platform.store.internal.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.seraicrm.platform.store.internal.database.Database;

/**
 * Gives committed events their positions. Locking the sequence's row makes it one node at a time, without a lease that
 * would have to run out after a crash; whichever node has something to number does it, for all nodes.
 */
final class Numbering {

    static final int BATCH = 1_000;

    private static final String WAITING =
            "SELECT id FROM event WHERE log_position IS NULL ORDER BY id FETCH FIRST " + BATCH + " ROWS ONLY";
    private static final String ANY_WAITING = "SELECT id FROM event WHERE log_position IS NULL FETCH FIRST 1 ROWS ONLY";
    private static final String LOCK = "UPDATE event_sequence SET last_position = last_position WHERE name = 'log'";
    private static final String LAST = "SELECT last_position FROM event_sequence WHERE name = 'log'";
    private static final String NUMBER = "UPDATE event SET log_position = ? WHERE id = ?";
    private static final String ADVANCE = "UPDATE event_sequence SET last_position = ? WHERE name = 'log'";

    private final Database database;

    Numbering(Database database) {
        this.database = database;
    }

    /** Numbers one batch, if there is anything to number. Returns how many. */
    int numberBatch() {
        return database.transaction(connection -> {
            if (longs(connection, ANY_WAITING).isEmpty()) {
                return 0;
            }
            try (var lock = connection.createStatement()) {
                lock.executeUpdate(LOCK);
            }
            var waiting = longs(connection, WAITING);
            number(connection, waiting, longs(connection, LAST).get(0));
            return waiting.size();
        });
    }

    private static void number(Connection connection, List<Long> events, long last) throws SQLException {
        try (var number = connection.prepareStatement(NUMBER);
                var advance = connection.prepareStatement(ADVANCE)) {
            var position = last;
            for (var event : events) {
                number.setLong(1, ++position);
                number.setLong(2, event);
                number.addBatch();
            }
            number.executeBatch();
            advance.setLong(1, position);
            advance.executeUpdate();
        }
    }

    /** The last position given out. */
    long last() {
        return database.query(connection -> longs(connection, LAST).get(0));
    }

    private static List<Long> longs(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<Long>();
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }
}
