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
    private static final String LOCK = "UPDATE event_sequence SET last_position = last_position WHERE name = 'log'";
    private static final String LAST = "SELECT last_position FROM event_sequence WHERE name = 'log'";
    private static final String ADVANCE =
            "UPDATE event_sequence SET last_position = ? WHERE name = 'log' AND last_position = ?";
    private static final String NUMBER = "UPDATE event SET log_position = ? WHERE id = ?";

    private final Database database;
    private long last;

    Numbering(Database database) {
        this.database = database;
        this.last = stored();
    }

    /**
     * Events that were given positions together.
     *
     * @param before the position before the first of them
     * @param events their ids, in order
     */
    record Numbered(long before, List<Long> events) {

        long last() {
            return before + events.size();
        }
    }

    /** Numbers one batch, if there is anything to number. For one thread. */
    Numbered numberBatch() {
        var numbered = database.transaction(this::numberBatch);
        last = numbered.last();
        return numbered;
    }

    /**
     * As long as the sequence stands where this node left it, nobody else has numbered anything since, and what waited
     * then waits still; advancing it makes others wait. Only when it stands elsewhere it is locked before looking again.
     */
    private Numbered numberBatch(Connection connection) throws SQLException {
        var waiting = longs(connection, WAITING);
        if (waiting.isEmpty()) {
            return new Numbered(last, waiting);
        }
        var numbered = new Numbered(last, waiting);
        return advance(connection, numbered) ? number(connection, numbered) : numberLocked(connection);
    }

    private static Numbered numberLocked(Connection connection) throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.executeUpdate(LOCK);
        }
        var before = longs(connection, LAST).get(0);
        var numbered = new Numbered(before, longs(connection, WAITING));
        advance(connection, numbered);
        return number(connection, numbered);
    }

    private static boolean advance(Connection connection, Numbered numbered) throws SQLException {
        try (var advance = connection.prepareStatement(ADVANCE)) {
            advance.setLong(1, numbered.last());
            advance.setLong(2, numbered.before());
            return advance.executeUpdate() == 1;
        }
    }

    private static Numbered number(Connection connection, Numbered numbered) throws SQLException {
        try (var number = connection.prepareStatement(NUMBER)) {
            var position = numbered.before();
            for (var event : numbered.events()) {
                number.setLong(1, ++position);
                number.setLong(2, event);
                number.addBatch();
            }
            number.executeBatch();
        }
        return numbered;
    }

    /** The last position given out, by whichever node. */
    long stored() {
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
