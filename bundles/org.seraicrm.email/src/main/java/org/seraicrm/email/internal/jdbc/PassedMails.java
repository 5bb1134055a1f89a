package org.seraicrm.email.internal.jdbc;

import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Letters of the unit's company that go from one client to another; doing either a second time changes nothing. */
public final class PassedMails {

    private PassedMails() {}

    /** Passes all letters of a client, and notes which. */
    public static void pass(UnitOfWork unit, ClientId from, ClientId to) {
        Sql.update(
                unit,
                "INSERT INTO mail_merge (mail_id, client_id, company_id)"
                        + " SELECT id, client_id, company_id FROM mail WHERE company_id = ? AND client_id = ?",
                unit.company(),
                from);
        Sql.update(
                unit,
                "UPDATE mail SET client_id = ?, version = version + 1 WHERE company_id = ? AND client_id = ?",
                to,
                unit.company(),
                from);
    }

    /** Gives back those that were passed and that nobody has filed elsewhere since. */
    public static void giveBack(UnitOfWork unit, ClientId from, ClientId holder) {
        Sql.update(
                unit,
                "UPDATE mail SET client_id = ?, version = version + 1 WHERE company_id = ? AND client_id = ?"
                        + " AND id IN (SELECT mail_id FROM mail_merge WHERE company_id = ? AND client_id = ?)",
                from,
                unit.company(),
                holder,
                unit.company(),
                from);
        Sql.update(unit, "DELETE FROM mail_merge WHERE company_id = ? AND client_id = ?", unit.company(), from);
    }
}
