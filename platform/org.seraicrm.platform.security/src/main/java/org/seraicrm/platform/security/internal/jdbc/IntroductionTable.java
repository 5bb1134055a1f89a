package org.seraicrm.platform.security.internal.jdbc;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Users of the unit's company whom the introduction is offered no more. */
public final class IntroductionTable {

    private IntroductionTable() {}

    public static boolean closed(UnitOfWork unit, UserId user) {
        return Sql.first(
                        unit,
                        row -> row.getLong(1),
                        "SELECT user_id FROM introduction WHERE user_id = ? AND company_id = ?",
                        user,
                        unit.company())
                .isPresent();
    }

    public static void close(UnitOfWork unit, UserId user) {
        Sql.update(
                unit,
                "INSERT INTO introduction (user_id, company_id, closed) VALUES (?, ?, ?)",
                user,
                unit.company(),
                unit.now());
    }
}
