package org.seraicrm.platform.store.internal.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.InstantMicros;
import org.seraicrm.platform.store.internal.database.Database;
import org.seraicrm.platform.store.internal.database.StoreFailure;

/** How far each durable subscriber has come, and which node tells it at the moment. */
final class Cursors {

    /** A crashed node's subscribers are told by another one after this time. */
    static final Duration LEASE = Duration.ofSeconds(6);

    private static final int FAILURE_LENGTH = 1_000;
    private static final String CREATE = "INSERT INTO event_cursor (subscriber, log_position, attempts, held_until)"
            + " SELECT CAST(? AS VARCHAR(200)), last_position, 0, 0 FROM event_sequence WHERE name = 'log'"
            + " AND NOT EXISTS (SELECT 1 FROM event_cursor WHERE subscriber = ?)";
    private static final String HOLD = "UPDATE event_cursor SET holder = ?, held_until = ?"
            + " WHERE subscriber = ? AND (holder = ? OR holder IS NULL OR held_until < ?)";
    private static final String RELEASE =
            "UPDATE event_cursor SET holder = NULL, held_until = 0 WHERE subscriber = ? AND holder = ?";
    private static final String RELEASE_ALL = "UPDATE event_cursor SET holder = NULL, held_until = 0";
    private static final String READ = "SELECT log_position, attempts FROM event_cursor WHERE subscriber = ?";
    private static final String MOVE =
            "UPDATE event_cursor SET log_position = ?, attempts = ? WHERE subscriber = ? AND holder = ?";
    private static final String PARK =
            "INSERT INTO event_parked (subscriber, event_id, log_position, parked_at, failure)"
                    + " VALUES (?, ?, ?, ?, ?)";

    private final Database database;
    private final long node = Id.next();

    Cursors(Database database) {
        this.database = database;
    }

    /** A subscriber's place: the last position it has dealt with, and how often it has failed at the next one. */
    record Place(long position, int attempts) {}

    /** After a crash of the only process that can have the database open, nobody holds anything. */
    void releaseAll() {
        database.transaction(connection -> update(connection, RELEASE_ALL));
    }

    /** A subscriber seen for the first time starts at the log's current end; two nodes may see it at the same time. */
    void create(String subscriber) {
        try {
            database.transaction(connection -> update(connection, CREATE, subscriber, subscriber));
        } catch (StoreFailure e) {
            if (!read(subscriber).isPresent()) {
                throw e;
            }
        }
    }

    /** Takes or keeps the right to tell a subscriber; false when another node has it. */
    boolean hold(String subscriber) {
        var now = System.currentTimeMillis();
        return database.transaction(
                        connection -> update(connection, HOLD, node, now + LEASE.toMillis(), subscriber, node, now))
                == 1;
    }

    void release(String subscriber) {
        database.transaction(connection -> update(connection, RELEASE, subscriber, node));
    }

    Optional<Place> read(String subscriber) {
        return database.query(connection -> {
            try (var statement = connection.prepareStatement(READ)) {
                statement.setString(1, subscriber);
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(new Place(rows.getLong(1), rows.getInt(2))) : Optional.empty();
                }
            }
        });
    }

    /** Keeps a subscriber's place; false when another node has taken over. */
    boolean move(String subscriber, Place place) {
        return database.transaction(connection -> move(connection, subscriber, place));
    }

    private boolean move(Connection connection, String subscriber, Place place) throws SQLException {
        return update(connection, MOVE, place.position(), place.attempts(), subscriber, node) == 1;
    }

    /** Sets an event aside that a subscriber failed at too often; false when another node has taken over. */
    boolean park(String subscriber, Event event, Throwable failure) {
        return database.transaction(connection -> {
            var moved = move(connection, subscriber, new Place(event.position(), 0));
            if (moved) {
                var text = failure.toString();
                update(
                        connection,
                        PARK,
                        subscriber,
                        event.id().value(),
                        event.position(),
                        InstantMicros.micros(Instant.now()),
                        text.substring(0, Math.min(text.length(), FAILURE_LENGTH)));
            }
            return moved;
        });
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
