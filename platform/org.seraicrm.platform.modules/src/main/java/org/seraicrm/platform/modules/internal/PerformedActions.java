package org.seraicrm.platform.modules.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** What was performed and may be asked for again: by its once-key for repetitions, by its receipt for undo. */
final class PerformedActions {

    /**
     * @param once key of the request, empty when it had none
     * @param undo name of the action that takes it back
     * @param undoInput its JSON
     * @param result JSON of what the caller got
     */
    record Performed(
            long id,
            UserId user,
            String action,
            Optional<String> once,
            Optional<String> undo,
            Optional<String> undoInput,
            String result,
            Optional<EventId> event) {}

    /** The same once-key was just used by another thread or node. */
    static final class Repeated extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final String COLUMNS = "id, user_id, action, once_key, undo_action, undo_input, result, event_id";

    private static final String INSERT =
            "INSERT INTO performed_action (company_id, performed_at, " + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?)";

    void keep(UnitOfWork unit, Performed performed) {
        try (PreparedStatement insert = unit.connection().prepareStatement(INSERT)) {
            set(insert, unit, performed);
            insert.executeUpdate();
        } catch (SQLException failed) {
            if ("23505".equals(failed.getSQLState()) && performed.once().isPresent()) {
                throw new Repeated();
            }
            throw new IllegalStateException("can't keep performed action", failed);
        }
    }

    /** In one go; a once-key among them that somebody else has just used makes all of it fail. */
    void keep(UnitOfWork unit, List<Performed> all) {
        try (PreparedStatement insert = unit.connection().prepareStatement(INSERT)) {
            for (Performed performed : all) {
                set(insert, unit, performed);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("can't keep performed actions", failed);
        }
    }

    private static void set(PreparedStatement insert, UnitOfWork unit, Performed performed) throws SQLException {
        insert.setLong(1, unit.company().value());
        insert.setLong(2, unit.now().toEpochMilli());
        insert.setLong(3, performed.id());
        insert.setLong(4, performed.user().value());
        insert.setString(5, performed.action());
        insert.setString(6, performed.once().orElse(null));
        insert.setString(7, performed.undo().orElse(null));
        insert.setString(8, performed.undoInput().orElse(null));
        insert.setString(9, performed.result());
        insert.setObject(10, performed.event().map(Id::value).orElse(null), java.sql.Types.BIGINT);
    }

    /** Those of many once-keys that were used before. One by one: for a list of them Derby reads the whole table. */
    Map<String, Performed> once(UnitOfWork unit, List<String> keys) {
        String sql = "SELECT " + COLUMNS + " FROM performed_action WHERE company_id = ? AND once_key = ?";
        Map<String, Performed> found = new HashMap<>();
        try (PreparedStatement select = unit.connection().prepareStatement(sql)) {
            for (String key : keys) {
                select.setLong(1, unit.company().value());
                select.setString(2, key);
                try (ResultSet rows = select.executeQuery()) {
                    if (rows.next()) {
                        found.put(key, row(rows));
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("can't read performed actions", failed);
        }
        return found;
    }

    Optional<Performed> once(UnitOfWork unit, String key) {
        return find(unit, "once_key = ?", key);
    }

    /** What a receipt stands for, unless it was taken back already. */
    Optional<Performed> receipt(UnitOfWork unit, long id) {
        return find(unit, "undone = 0 AND id = ?", id);
    }

    /** Whether it was not taken back before: of two who try at once, one does. */
    boolean markUndone(UnitOfWork unit, long id) {
        try (PreparedStatement update = unit.connection()
                .prepareStatement(
                        "UPDATE performed_action SET undone = 1 WHERE company_id = ? AND id = ? AND undone = 0")) {
            update.setLong(1, unit.company().value());
            update.setLong(2, id);
            return update.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new IllegalStateException("can't mark as undone", failed);
        }
    }

    /** Forgets what takes back anything that was done with the rows. Reads all that is kept, once. */
    static void makeIrrevocable(UnitOfWork unit, Collection<? extends Id> rows) {
        List<String> ids = rows.stream().map(Id::text).toList();
        List<Long> naming = Sql.list(
                        unit,
                        row -> Map.entry(row.getLong(1), row.getString(2)),
                        "SELECT id, undo_input FROM performed_action WHERE company_id = ? AND undo_input IS NOT NULL",
                        unit.company())
                .stream()
                .filter(input -> ids.stream().anyMatch(input.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
        for (Long id : naming) {
            Sql.update(
                    unit,
                    "UPDATE performed_action SET undo_action = NULL, undo_input = NULL WHERE company_id = ? AND id = ?",
                    unit.company(),
                    id);
        }
    }

    private static Optional<Performed> find(UnitOfWork unit, String condition, Object value) {
        String sql = "SELECT " + COLUMNS + " FROM performed_action WHERE company_id = ? AND " + condition;
        try (PreparedStatement select = unit.connection().prepareStatement(sql)) {
            select.setLong(1, unit.company().value());
            select.setObject(2, value);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(row(rows)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("can't read performed actions", failed);
        }
    }

    private static Performed row(ResultSet row) throws SQLException {
        long event = row.getLong(8);
        return new Performed(
                row.getLong(1),
                new UserId(row.getLong(2)),
                row.getString(3),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                row.getString(7),
                event == 0 ? Optional.empty() : Optional.of(new EventId(event)));
    }
}
