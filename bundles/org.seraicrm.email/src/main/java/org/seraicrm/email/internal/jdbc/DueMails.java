package org.seraicrm.email.internal.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.seraicrm.email.MailId;
import org.seraicrm.email.MailState;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.store.InstantMicros;
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
        try (PreparedStatement select = unit.connection().prepareStatement(sql)) {
            select.setString(1, state.name());
            select.setLong(2, InstantMicros.micros(unit.now()));
            try (ResultSet rows = select.executeQuery()) {
                List<Due> due = new ArrayList<>();
                while (rows.next()) {
                    due.add(new Due(new CompanyId(rows.getLong(1)), new MailId(rows.getLong(2))));
                }
                return due;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("due letters", failed);
        }
    }

    /** Forgets uploaded files that were not sent. */
    public static void forgetUploads(UnitOfWork unit, Duration age) {
        String old = " IN (SELECT id FROM mail_file WHERE mail_id IS NULL AND created_at < ?)";
        for (String sql :
                List.of("DELETE FROM mail_chunk WHERE file_id" + old, "DELETE FROM mail_file WHERE id" + old)) {
            try (PreparedStatement delete = unit.connection().prepareStatement(sql)) {
                delete.setLong(1, InstantMicros.micros(unit.now().minus(age)));
                delete.executeUpdate();
            } catch (SQLException failed) {
                throw new IllegalStateException("old uploads", failed);
            }
        }
    }
}
