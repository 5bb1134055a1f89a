package org.seraicrm.platform.cards.internal.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.store.UnitOfWork;

/** Queries for rows of the unit's company. */
final class Sql {

    /** Ids in one statement at most. */
    private static final int CHUNK = 512;

    private Sql() {}

    /** Makes something of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * The rows whose column holds one of the ids, in any order. The number of ids in a statement is a power of two, the
     * last one repeated, so that there are few statements and the database keeps them prepared.
     *
     * @param select columns and table
     */
    static <T> List<T> among(
            UnitOfWork unit, String select, String column, List<? extends Id> ids, String also, Reader<T> reader) {
        List<T> found = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<? extends Id> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            int places = places(chunk.size());
            String marks = places == 1 ? " = ?" : " IN (" + String.join(", ", Collections.nCopies(places, "?")) + ")";
            String sql = select + " WHERE company_id = ? AND " + column + marks + also;
            found.addAll(query(unit, sql, padded(chunk, places), reader));
        }
        return found;
    }

    private static int places(int ids) {
        int highest = Integer.highestOneBit(ids);
        return highest == ids ? ids : highest << 1;
    }

    private static List<Object> padded(List<? extends Id> ids, int places) {
        List<Object> padded = new ArrayList<>(places);
        ids.forEach(id -> padded.add(id.value()));
        while (padded.size() < places) {
            padded.add(padded.get(padded.size() - 1));
        }
        return padded;
    }

    /**
     * The rows of a query.
     *
     * @param sql its first parameter is the company
     */
    static <T> List<T> query(UnitOfWork unit, String sql, List<Object> parameters, Reader<T> reader) {
        try (PreparedStatement select = unit.connection().prepareStatement(sql)) {
            select.setLong(1, unit.company().value());
            int place = 2;
            for (Object parameter : parameters) {
                select.setObject(place++, parameter);
            }
            try (ResultSet rows = select.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("can't read: " + sql, failed);
        }
    }

    static Optional<Long> maybe(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
