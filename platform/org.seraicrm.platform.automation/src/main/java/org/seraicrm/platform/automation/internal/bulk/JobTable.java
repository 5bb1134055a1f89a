package org.seraicrm.platform.automation.internal.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.automation.bulk.BulkId;
import org.seraicrm.platform.automation.bulk.BulkJob;
import org.seraicrm.platform.automation.bulk.BulkJob.State;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** The table of jobs. */
final class JobTable {

    private static final String COLUMNS = "id, company_id, user_id, acting_user, door, title, action, row_source,"
            + " source_key, state, problem, chunks, done_chunks, row_count, performed_count, refused_count,"
            + " undone_count, kept_count, begun_at, told_at, ended_at";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM bulk_job WHERE company_id = ?";

    private JobTable() {}

    static void insert(UnitOfWork unit, Job job) {
        BulkJob told = job.told();
        Sql.update(
                unit,
                "INSERT INTO bulk_job (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,NULL,?,0,?,0,0,0,0,?,?,NULL)",
                told.id(),
                unit.company(),
                told.user(),
                job.acting(),
                job.door().name(),
                told.title(),
                told.action(),
                job.kept().map(Job.Kept::source).orElse(null),
                job.kept().map(Job.Kept::key).orElse(null),
                told.state().name(),
                job.chunks(),
                told.rows(),
                told.begun(),
                job.toldAt());
    }

    /**
     * Forgets jobs that ended before a moment, with their rows and what would take them back. They are looked for first: where
     * there are none, nothing is locked that others who begin a job wait for.
     */
    static void forget(UnitOfWork unit, Instant before) {
        List<BulkId> old = Sql.list(
                unit,
                row -> new BulkId(row.getLong(1)),
                "SELECT id FROM bulk_job WHERE company_id = ? AND ended_at < ?",
                unit.company(),
                before);
        for (BulkId id : old) {
            for (String rows : List.of("bulk_chunk", "bulk_refused")) {
                Sql.update(unit, "DELETE FROM " + rows + " WHERE company_id = ? AND job_id = ?", unit.company(), id);
            }
            Sql.update(unit, "DELETE FROM bulk_job WHERE company_id = ? AND id = ?", unit.company(), id);
        }
    }

    static Optional<Job> find(UnitOfWork unit, BulkId id) {
        return Sql.first(unit, JobTable::job, SELECT + " AND id = ?", unit.company(), id);
    }

    static List<Job> list(UnitOfWork unit, Optional<UserId> user, Optional<BulkId> before, int limit) {
        long below = before.map(BulkId::value).orElse(Long.MAX_VALUE);
        String latest = " AND id < ? ORDER BY id DESC FETCH FIRST " + limit + " ROWS ONLY";
        return user.map(of ->
                        Sql.list(unit, JobTable::job, SELECT + " AND user_id = ?" + latest, unit.company(), of, below))
                .orElseGet(() -> Sql.list(unit, JobTable::job, SELECT + latest, unit.company(), below));
    }

    /** Lets it go on in another way, unless somebody else has said so already. */
    static boolean turn(UnitOfWork unit, Job job, State to, UserId acting) {
        return Sql.update(
                        unit,
                        "UPDATE bulk_job SET state = ?, acting_user = ?, ended_at = ? WHERE id = ? AND state = ?",
                        to.name(),
                        acting,
                        to.busy() ? null : (Object) unit.now(),
                        job.told().id(),
                        job.state().name())
                == 1;
    }

    /** It can't go on. */
    static void stop(UnitOfWork unit, Job job, State to, Problem problem) {
        Sql.update(
                unit,
                "UPDATE bulk_job SET state = ?, problem = ?, ended_at = ? WHERE id = ?",
                to.name(),
                Json.write(problem),
                unit.now(),
                job.told().id());
    }

    /** A chunk was performed. */
    static void advance(UnitOfWork unit, Job job, int performed, int refused) {
        Sql.update(
                unit,
                "UPDATE bulk_job SET done_chunks = ?, performed_count = performed_count + ?,"
                        + " refused_count = refused_count + ? WHERE id = ? AND done_chunks = ?",
                job.doneChunks() + 1,
                performed,
                refused,
                job.told().id(),
                job.doneChunks());
    }

    /** A chunk was taken back. */
    static void retreat(UnitOfWork unit, Job job, int undone, int kept) {
        Sql.update(
                unit,
                "UPDATE bulk_job SET done_chunks = ?, undone_count = undone_count + ?,"
                        + " kept_count = kept_count + ? WHERE id = ? AND done_chunks = ?",
                job.doneChunks() - 1,
                undone,
                kept,
                job.told().id(),
                job.doneChunks());
    }

    static void told(UnitOfWork unit, Job job) {
        Sql.update(
                unit,
                "UPDATE bulk_job SET told_at = ? WHERE id = ?",
                unit.now(),
                job.told().id());
    }

    private static Job job(ResultSet row) throws SQLException {
        BulkJob told = new BulkJob(
                new BulkId(row.getLong("id")),
                new UserId(row.getLong("user_id")),
                row.getString("title"),
                row.getString("action"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("problem")).map(json -> Json.read(json, Problem.class)),
                row.getInt("row_count"),
                row.getInt("performed_count"),
                row.getInt("refused_count"),
                row.getInt("undone_count"),
                row.getInt("kept_count"),
                Sql.instant(row, "begun_at"),
                Sql.maybeInstant(row, "ended_at"));
        Optional<Job.Kept> kept = Optional.empty();
        String source = row.getString("row_source");
        if (source != null) {
            kept = Optional.of(new Job.Kept(source, row.getString("source_key")));
        }
        return new Job(
                told,
                new CompanyId(row.getLong("company_id")),
                new UserId(row.getLong("acting_user")),
                Door.valueOf(row.getString("door")),
                kept,
                row.getInt("chunks"),
                row.getInt("done_chunks"),
                Sql.instant(row, "told_at"));
    }
}
