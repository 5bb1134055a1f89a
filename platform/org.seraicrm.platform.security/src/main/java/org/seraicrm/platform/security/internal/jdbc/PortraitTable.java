package org.seraicrm.platform.security.internal.jdbc;

import java.util.Optional;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Pictures of the users of the unit's company. */
public final class PortraitTable {

    private PortraitTable() {}

    public static Optional<byte[]> find(UnitOfWork unit, UserId user) {
        return Sql.first(
                unit,
                row -> row.getBytes(1),
                "SELECT content FROM portrait WHERE user_id = ? AND company_id = ?",
                user,
                unit.company());
    }

    /** In the place of what was there. */
    public static void put(UnitOfWork unit, UserId user, Optional<byte[]> content) {
        Sql.update(unit, "DELETE FROM portrait WHERE user_id = ? AND company_id = ?", user, unit.company());
        content.ifPresent(bytes -> Sql.update(
                unit,
                "INSERT INTO portrait (user_id, company_id, content) VALUES (?, ?, ?)",
                user,
                unit.company(),
                bytes));
    }
}
