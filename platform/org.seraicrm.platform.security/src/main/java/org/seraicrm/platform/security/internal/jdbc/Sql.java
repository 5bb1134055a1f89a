package org.seraicrm.platform.security.internal.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.store.InstantMicros;
import org.seraicrm.platform.store.UnitOfWork;

/** Statements on a unit's connection; ids and instants are stored as numbers. */
final class Sql {

    private Sql() {}

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> list(UnitOfWork unit, Row<T> reader, String sql, Object... arguments) {
        try (var statement = unit.connection().prepareStatement(sql)) {
            bind(statement, arguments);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return List.copyOf(found);
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    static <T> Optional<T> first(UnitOfWork unit, Row<T> reader, String sql, Object... arguments) {
        return list(unit, reader, sql, arguments).stream().findFirst();
    }

    /** Returns the number of rows changed. */
    static int update(UnitOfWork unit, String sql, Object... arguments) {
        try (var statement = unit.connection().prepareStatement(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return InstantMicros.instant(row.getLong(column));
    }

    static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
        var micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(InstantMicros.instant(micros));
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (var i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, stored(arguments[i]));
        }
    }

    private static Object stored(Object argument) {
        if (argument instanceof Id id) {
            return id.value();
        }
        return argument instanceof Instant instant ? InstantMicros.micros(instant) : argument;
    }
}
