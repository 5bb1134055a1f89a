package org.seraicrm.platform.chat.internal.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.seraicrm.platform.store.UnitOfWork;

/** Statements on a unit's connection. */
final class Sql {

    /** A statement that the database refuses. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(SQLException cause) {
            super(cause);
        }
    }

    /** Reads one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Sql() {}

    static <T> List<T> query(UnitOfWork unit, String sql, Reader<T> reader, Object... arguments) {
        try (PreparedStatement select = unit.connection().prepareStatement(sql)) {
            set(select, arguments);
            try (ResultSet rows = select.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        } catch (SQLException failed) {
            throw new Failure(failed);
        }
    }

    static int update(UnitOfWork unit, String sql, Object... arguments) {
        try (PreparedStatement update = unit.connection().prepareStatement(sql)) {
            set(update, arguments);
            return update.executeUpdate();
        } catch (SQLException failed) {
            throw new Failure(failed);
        }
    }

    private static void set(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }
}
