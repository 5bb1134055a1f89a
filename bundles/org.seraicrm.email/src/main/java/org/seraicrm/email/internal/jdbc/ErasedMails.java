package org.seraicrm.email.internal.jdbc;

import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Takes the letters of a client of the unit's company out for good, files included. */
public final class ErasedMails {

    private static final String MAILS = "(SELECT id FROM mail WHERE company_id = ? AND client_id = ?)";

    private ErasedMails() {}

    /** Doing it a second time changes nothing. */
    public static void erase(UnitOfWork unit, ClientId client) {
        update(
                unit,
                "DELETE FROM mail_chunk WHERE file_id IN (SELECT id FROM mail_file WHERE mail_id IN " + MAILS + ")",
                client);
        update(unit, "DELETE FROM mail_file WHERE mail_id IN " + MAILS, client);
        update(unit, "DELETE FROM mail_merge WHERE mail_id IN " + MAILS, client);
        update(unit, "DELETE FROM mail_merge WHERE company_id = ? AND client_id = ?", client);
        update(unit, "DELETE FROM mail WHERE company_id = ? AND client_id = ?", client);
    }

    private static void update(UnitOfWork unit, String sql, ClientId client) {
        Sql.update(unit, sql, unit.company(), client);
    }
}
