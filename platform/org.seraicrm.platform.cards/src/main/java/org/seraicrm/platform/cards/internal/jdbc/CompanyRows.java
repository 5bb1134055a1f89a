package org.seraicrm.platform.cards.internal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Queries for rows of the unit's company. */
final class CompanyRows {

    /** Ids in one statement at most: Derby compares each row that it finds with all of them once more. */
    private static final int CHUNK = 32;

    private CompanyRows() {}

    /**
     * The rows whose column holds one of the ids, in any order. The number of ids in a statement is a power of two, the
     * last one repeated, so that there are few statements and the database keeps them prepared.
     *
     * @param select columns and table
     */
    static <T> List<T> among(UnitOfWork unit, String select, String column, List<? extends Id> ids, Sql.Row<T> reader) {
        List<T> found = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<? extends Id> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            int places = places(chunk.size());
            String marks = places == 1 ? " = ?" : " IN (" + String.join(", ", Collections.nCopies(places, "?")) + ")";
            String sql = select + " WHERE company_id = ? AND " + column + marks;
            found.addAll(query(unit, sql, padded(chunk, places), reader));
        }
        return found;
    }

    private static int places(int ids) {
        int highest = Integer.highestOneBit(ids);
        return highest == ids ? ids : highest << 1;
    }

    private static List<Id> padded(List<? extends Id> ids, int places) {
        List<Id> padded = new ArrayList<>(ids);
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
    static <T> List<T> query(UnitOfWork unit, String sql, List<?> parameters, Sql.Row<T> reader) {
        List<Object> arguments = new ArrayList<>(parameters.size() + 1);
        arguments.add(unit.company());
        arguments.addAll(parameters);
        return Sql.list(unit, reader, sql, arguments.toArray());
    }

    static Optional<Long> maybe(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
