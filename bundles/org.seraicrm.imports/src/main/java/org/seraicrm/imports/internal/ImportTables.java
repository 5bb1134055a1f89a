package org.seraicrm.imports.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.seraicrm.imports.ImportId;
import org.seraicrm.platform.automation.bulk.Bulk;
import org.seraicrm.platform.automation.bulk.BulkId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** The tables of this bundle: files in pieces, rows as many together as a bulk job works on. */
final class ImportTables {

    private static final int PIECE = 1024 * 1024;

    private ImportTables() {}

    static void insert(UnitOfWork unit, Uploaded uploaded) {
        Sql.update(
                unit,
                "INSERT INTO import_table (id, company_id, user_id, file_name, shape, plan, uploaded_at)"
                        + " VALUES (?,?,?,?,?,?,?)",
                uploaded.id(),
                unit.company(),
                uploaded.user(),
                uploaded.file(),
                Json.write(uploaded.shape()),
                Json.write(uploaded.plan()),
                unit.now());
    }

    static void shaped(UnitOfWork unit, ImportId id, Shape shape, Plan plan) {
        Sql.update(
                unit,
                "UPDATE import_table SET shape = ?, plan = ? WHERE company_id = ? AND id = ?",
                Json.write(shape),
                Json.write(plan),
                unit.company(),
                id);
    }

    static void planned(UnitOfWork unit, ImportId id, Plan plan) {
        Sql.update(
                unit,
                "UPDATE import_table SET plan = ? WHERE company_id = ? AND id = ?",
                Json.write(plan),
                unit.company(),
                id);
    }

    /** Whether nobody has begun it before. */
    static boolean begun(UnitOfWork unit, ImportId id, BulkId job) {
        return Sql.update(
                        unit,
                        "UPDATE import_table SET job_id = ? WHERE company_id = ? AND id = ? AND job_id IS NULL",
                        job,
                        unit.company(),
                        id)
                == 1;
    }

    static Optional<Uploaded> find(UnitOfWork unit, ImportId id) {
        return Sql.first(
                unit,
                row -> {
                    long job = row.getLong(5);
                    return new Uploaded(
                            id,
                            new UserId(row.getLong(1)),
                            row.getString(2),
                            Json.read(row.getString(3), Shape.class),
                            Json.read(row.getString(4), Plan.class),
                            job == 0 ? Optional.empty() : Optional.of(new BulkId(job)));
                },
                "SELECT user_id, file_name, shape, plan, job_id FROM import_table WHERE company_id = ? AND id = ?",
                unit.company(),
                id);
    }

    /** Those of a user that were begun as a job or later ones, the latest first. */
    static List<Begun> begun(UnitOfWork unit, UserId user, BulkId since) {
        return Sql.list(
                unit,
                row -> new Begun(new ImportId(row.getLong(1)), row.getString(2), new BulkId(row.getLong(3))),
                "SELECT id, file_name, job_id FROM import_table WHERE company_id = ? AND user_id = ?"
                        + " AND job_id >= ? ORDER BY job_id DESC",
                unit.company(),
                user,
                since);
    }

    static void keepFile(UnitOfWork unit, ImportId id, byte[] file) {
        for (int from = 0; from < file.length; from += PIECE) {
            Sql.update(
                    unit,
                    "INSERT INTO import_file (import_id, place, company_id, content) VALUES (?,?,?,?)",
                    id,
                    from / PIECE,
                    unit.company(),
                    Arrays.copyOfRange(file, from, Math.min(from + PIECE, file.length)));
        }
    }

    static byte[] file(UnitOfWork unit, ImportId id) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Sql.list(
                        unit,
                        row -> row.getBytes(1),
                        "SELECT content FROM import_file WHERE company_id = ? AND import_id = ? ORDER BY place",
                        unit.company(),
                        id)
                .forEach(file::writeBytes);
        return file.toByteArray();
    }

    static void keepRows(UnitOfWork unit, ImportId id, int place, List<List<String>> rows) {
        Sql.update(
                unit,
                "INSERT INTO import_rows (import_id, place, company_id, cells) VALUES (?,?,?,?)",
                id,
                place,
                unit.company(),
                Json.write(rows));
    }

    /** The rows of one piece, {@link Bulk#CHUNK} at most. */
    static List<List<String>> rows(UnitOfWork unit, ImportId id, int place) {
        return Sql.first(
                        unit,
                        row -> row.getString(1),
                        "SELECT cells FROM import_rows WHERE company_id = ? AND import_id = ? AND place = ?",
                        unit.company(),
                        id,
                        place)
                .map(ImportTables::cells)
                .orElse(List.of());
    }

    private static List<List<String>> cells(String json) {
        try {
            return Json.mapper().readValue(json, new TypeReference<List<List<String>>>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("rows of an import can't be read", damaged);
        }
    }

    static void dropRows(UnitOfWork unit, ImportId id) {
        Sql.update(unit, "DELETE FROM import_rows WHERE company_id = ? AND import_id = ?", unit.company(), id);
    }

    static void dropFile(UnitOfWork unit, ImportId id) {
        Sql.update(unit, "DELETE FROM import_file WHERE company_id = ? AND import_id = ?", unit.company(), id);
    }

    static void drop(UnitOfWork unit, ImportId id) {
        dropRows(unit, id);
        dropFile(unit, id);
        Sql.update(unit, "DELETE FROM import_table WHERE company_id = ? AND id = ?", unit.company(), id);
    }

    /** Those that were uploaded before a moment and not begun since. */
    static List<ImportId> forgotten(UnitOfWork unit, Instant before) {
        return Sql.list(
                unit,
                row -> new ImportId(row.getLong(1)),
                "SELECT id FROM import_table WHERE company_id = ? AND job_id IS NULL AND uploaded_at < ?",
                unit.company(),
                before);
    }

    /** Those that were begun before a moment; what they can be taken back by is kept elsewhere, and forgotten then, too. */
    static List<ImportId> over(UnitOfWork unit, Instant before) {
        return Sql.list(
                unit,
                row -> new ImportId(row.getLong(1)),
                "SELECT id FROM import_table WHERE company_id = ? AND job_id IS NOT NULL AND uploaded_at < ?",
                unit.company(),
                before);
    }

    static Optional<Plan> remembered(UnitOfWork unit, String headings) {
        return Sql.first(
                unit,
                row -> Json.read(row.getString(1), Plan.class),
                "SELECT plan FROM import_memory WHERE company_id = ? AND headings = ?",
                unit.company(),
                headings);
    }

    static void remember(UnitOfWork unit, String headings, Plan plan) {
        if (Sql.update(
                        unit,
                        "UPDATE import_memory SET plan = ? WHERE company_id = ? AND headings = ?",
                        Json.write(plan),
                        unit.company(),
                        headings)
                == 0) {
            Sql.update(
                    unit,
                    "INSERT INTO import_memory (company_id, headings, plan) VALUES (?,?,?)",
                    unit.company(),
                    headings,
                    Json.write(plan));
        }
    }
}
