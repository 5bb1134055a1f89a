package org.seraicrm.platform.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.kernel.Id;

/**
 * Statements on a unit's connection, for what entities are too slow or too narrow for. Ids and instants are stored as
 * numbers. A statement doesn't know the unit's company: it has to name it.
 */
public final class Sql {

    private Sql() {}

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * The rows of a query.
     *
     * @throws SqlFailure when the database refuses it
     */
    public static <T> List<T> list(UnitOfWork unit, Row<T> reader, String sql, @Nullable Object... arguments) {
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

    /**
     * The first row of a query.
     *
     * @throws SqlFailure when the database refuses it
     */
    public static <T> Optional<T> first(UnitOfWork unit, Row<T> reader, String sql, @Nullable Object... arguments) {
        return list(unit, reader, sql, arguments).stream().findFirst();
    }

    /**
     * Changes rows.
     *
     * @return how many
     * @throws SqlFailure when the database refuses it
     */
    public static int update(UnitOfWork unit, String sql, @Nullable Object... arguments) {
        try (var statement = unit.connection().prepareStatement(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** An instant of a row. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return InstantMicros.instant(row.getLong(column));
    }

    /** An instant of a row, if it has one. */
    public static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
        var micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(InstantMicros.instant(micros));
    }

    private static void bind(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (var i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, stored(arguments[i]));
        }
    }

    private static @Nullable Object stored(@Nullable Object argument) {
        if (argument instanceof Id id) {
            return id.value();
        }
        return argument instanceof Instant instant ? InstantMicros.micros(instant) : argument;
    }
}
