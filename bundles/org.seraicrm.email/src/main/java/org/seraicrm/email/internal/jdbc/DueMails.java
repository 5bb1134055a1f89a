package org.seraicrm.email.internal.jdbc;

import java.time.Duration;
import java.util.List;
import org.seraicrm.email.MailId;
import org.seraicrm.email.MailState;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Letters of all companies. */
public final class DueMails {

    /** One that something is to be done about. */
    public record Due(CompanyId company, MailId mail) {}

    private DueMails() {}

    /** Those of a state whose time has come, the longest waiting first. */
    public static List<Due> list(UnitOfWork unit, MailState state, int limit) {
        String sql = "SELECT company_id, id FROM mail WHERE state = ? AND due_at <= ? ORDER BY due_at" + " FETCH FIRST "
                + limit + " ROWS ONLY";
        return Sql.list(
                unit,
                row -> new Due(new CompanyId(row.getLong(1)), new MailId(row.getLong(2))),
                sql,
                state.name(),
                unit.now());
    }

    /** Forgets uploaded files that were not sent. */
    public static void forgetUploads(UnitOfWork unit, Duration age) {
        String old = " IN (SELECT id FROM mail_file WHERE mail_id IS NULL AND created_at < ?)";
        for (String sql :
                List.of("DELETE FROM mail_chunk WHERE file_id" + old, "DELETE FROM mail_file WHERE id" + old)) {
            Sql.update(unit, sql, unit.now().minus(age));
        }
    }
}
