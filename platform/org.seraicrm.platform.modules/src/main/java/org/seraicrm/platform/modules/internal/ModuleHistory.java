package org.seraicrm.platform.modules.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Finds what the event log tells of a company's switchboard, among all that it tells. */
final class ModuleHistory {

    /**
     * An event.
     *
     * @param receipt takes it back, unless that was done
     */
    record Told(EventId id, Instant at, Optional<UserId> by, String type, JsonNode data, Optional<String> receipt) {}

    /** A receipt was given in the same unit of work as its event, so at the same time, which is what has an index. */
    private static final String NEWEST =
            "SELECT h.event_id, e.happened_at, e.user_id, e.event_type, e.facts, p.id AS receipt"
                    + " FROM module_history h JOIN event e ON e.id = h.event_id"
                    + " LEFT JOIN performed_action p ON p.performed_at = e.happened_at / 1000 AND p.event_id = e.id"
                    + " AND p.undone = 0 AND p.undo_action IS NOT NULL"
                    + " WHERE h.company_id = ? AND h.event_id < ? ORDER BY h.event_id DESC FETCH FIRST ";

    private ModuleHistory() {}

    /** Marks an event of the unit's company as one of the switchboard. */
    static void note(UnitOfWork unit, EventId event) {
        Sql.update(unit, "INSERT INTO module_history (company_id, event_id) VALUES (?, ?)", unit.company(), event);
    }

    /** The newest before another, newest first. */
    static List<Told> before(UnitOfWork unit, EventId before, int limit) {
        return Sql.list(unit, ModuleHistory::told, NEWEST + limit + " ROWS ONLY", unit.company(), before);
    }

    private static Told told(ResultSet row) throws SQLException {
        long user = row.getLong("user_id");
        Optional<UserId> by = row.wasNull() ? Optional.empty() : Optional.of(new UserId(user));
        long receipt = row.getLong("receipt");
        Optional<String> takesBack = row.wasNull() ? Optional.empty() : Optional.of(Receipts.text(receipt));
        return new Told(
                new EventId(row.getLong("event_id")),
                Sql.instant(row, "happened_at"),
                by,
                row.getString("event_type"),
                Json.tree(row.getString("facts")),
                takesBack);
    }
}
