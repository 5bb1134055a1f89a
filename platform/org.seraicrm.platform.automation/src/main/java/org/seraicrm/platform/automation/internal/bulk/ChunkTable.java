package org.seraicrm.platform.automation.internal.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.automation.bulk.BulkId;
import org.seraicrm.platform.automation.bulk.RefusedRow;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** The rows of jobs, many together, and what came of them. */
final class ChunkTable {

    private ChunkTable() {}

    /**
     * What a performed row left.
     *
     * @param receipt empty when nothing takes it back
     * @param event the last one
     */
    record Receipt(int row, Optional<String> receipt, Optional<EventId> event) {}

    static void insert(UnitOfWork unit, BulkId job, int place, List<JsonNode> inputs) {
        Sql.update(
                unit,
                "INSERT INTO bulk_chunk (job_id, place, company_id, inputs) VALUES (?,?,?,?)",
                job,
                place,
                unit.company(),
                Json.write(inputs));
    }

    static List<JsonNode> inputs(UnitOfWork unit, BulkId job, int place) {
        return Sql.first(
                        unit,
                        row -> row.getString(1),
                        "SELECT inputs FROM bulk_chunk WHERE job_id = ? AND place = ? AND company_id = ?",
                        job,
                        place,
                        unit.company())
                .map(json -> read(json, new TypeReference<List<JsonNode>>() {}))
                .orElse(List.of());
    }

    /** Keeps what a chunk's rows left; nothing when that is known already. */
    static boolean keep(UnitOfWork unit, Job job, int place, List<Receipt> receipts) {
        BulkId id = job.told().id();
        String json = Json.write(receipts);
        if (Sql.update(
                        unit,
                        "UPDATE bulk_chunk SET receipts = ? WHERE job_id = ? AND place = ? AND receipts IS NULL",
                        json,
                        id,
                        place)
                == 1) {
            return true;
        }
        if (job.kept().isEmpty() || receipts(unit, id, place).isPresent()) {
            return false;
        }
        Sql.update(
                unit,
                "INSERT INTO bulk_chunk (job_id, place, company_id, receipts) VALUES (?,?,?,?)",
                id,
                place,
                unit.company(),
                json);
        return true;
    }

    static Optional<List<Receipt>> receipts(UnitOfWork unit, BulkId job, int place) {
        return Sql.first(
                        unit,
                        row -> Optional.ofNullable(row.getString(1)),
                        "SELECT receipts FROM bulk_chunk WHERE job_id = ? AND place = ? AND company_id = ?",
                        job,
                        place,
                        unit.company())
                .flatMap(json -> json)
                .map(json -> read(json, new TypeReference<List<Receipt>>() {}));
    }

    static void refused(UnitOfWork unit, BulkId job, List<RefusedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = unit.connection()
                .prepareStatement("INSERT INTO bulk_refused (job_id, place, undoing, company_id, row_input, problem)"
                        + " VALUES (?,?,?,?,?,?)")) {
            for (RefusedRow row : rows) {
                insert.setLong(1, job.value());
                insert.setInt(2, row.row());
                insert.setBoolean(3, row.undoing());
                insert.setLong(4, unit.company().value());
                insert.setString(5, Json.write(row.input()));
                insert.setString(6, Json.write(row.problem()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("can't keep refused rows of " + job, failed);
        }
    }

    static List<RefusedRow> refused(UnitOfWork unit, BulkId job, int after, int limit) {
        return Sql.list(
                unit,
                row -> new RefusedRow(
                        row.getInt(1),
                        row.getBoolean(2),
                        Json.tree(row.getString(3)),
                        Json.read(row.getString(4), Problem.class)),
                "SELECT place, undoing, row_input, problem FROM bulk_refused WHERE job_id = ? AND company_id = ?"
                        + " AND place > ? ORDER BY place, undoing FETCH FIRST " + limit + " ROWS ONLY",
                job,
                unit.company(),
                after);
    }

    private static <T> List<T> read(String json, TypeReference<List<T>> type) {
        try {
            return new ArrayList<>(Json.mapper().readValue(json, type));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("rows of a bulk job can't be read", damaged);
        }
    }
}
