package org.seraicrm.platform.store.internal.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.InstantMicros;
import org.seraicrm.platform.store.NewEvent;

/** The columns of the event table. */
public final class EventTable {

    static final String SELECT =
            "SELECT id, log_position, company_id, happened_at, event_type, user_id, door, module_id,"
                    + " client_id, card_id, facts, personal FROM event ";

    private static final String INSERT = "INSERT INTO event (id, company_id, happened_at, event_type, user_id, door,"
            + " module_id, client_id, card_id, facts, personal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private EventTable() {}

    /** Adds facts without a position, in one batch. */
    public static void insert(Connection connection, List<Event> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(INSERT)) {
            for (var event : events) {
                set(statement, event);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, Event event) throws SQLException {
        var fact = event.fact();
        statement.setLong(1, event.id().value());
        statement.setLong(2, event.company().value());
        statement.setLong(3, InstantMicros.micros(event.at()));
        statement.setString(4, fact.type());
        set(statement, 5, fact.actor());
        statement.setString(6, fact.door());
        set(statement, 7, fact.module());
        set(statement, 8, fact.client());
        set(statement, 9, fact.card());
        statement.setString(10, fact.data());
        statement.setString(11, fact.personal().orElse(null));
    }

    private static void set(PreparedStatement statement, int index, Optional<? extends Id> id) throws SQLException {
        if (id.isPresent()) {
            statement.setLong(index, id.get().value());
        } else {
            statement.setNull(index, Types.BIGINT);
        }
    }

    static List<Event> read(PreparedStatement statement) throws SQLException {
        var events = new ArrayList<Event>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                events.add(event(rows));
            }
        }
        return events;
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                new EventId(row.getLong(1)),
                row.getLong(2),
                new CompanyId(row.getLong(3)),
                InstantMicros.instant(row.getLong(4)),
                fact(row));
    }

    private static NewEvent fact(ResultSet row) throws SQLException {
        return new NewEvent(
                row.getString(5),
                id(row, 6).map(UserId::new),
                row.getString(7),
                id(row, 8).map(ModuleId::new),
                id(row, 9).map(ClientId::new),
                id(row, 10).map(CardId::new),
                row.getString(11),
                Optional.ofNullable(row.getString(12)));
    }

    private static Optional<Long> id(ResultSet row, int column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
