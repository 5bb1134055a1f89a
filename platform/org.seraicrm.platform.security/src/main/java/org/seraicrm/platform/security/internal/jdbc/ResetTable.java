package org.seraicrm.platform.security.internal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.internal.ResetId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Open password resets and invitations; a user has one at most. */
public final class ResetTable {

    private static final String SELECT =
            "SELECT id, sealed, company_id, user_id, invitation, expires FROM password_reset";

    private ResetTable() {}

    /**
     * A reset that can be completed.
     *
     * @param sealed the token as the secret box gave it back
     */
    public record Reset(
            ResetId id, String sealed, CompanyId company, UserId user, boolean invitation, Instant expires) {

        static Reset read(ResultSet row) throws SQLException {
            return new Reset(
                    new ResetId(row.getLong("id")),
                    row.getString("sealed"),
                    new CompanyId(row.getLong("company_id")),
                    new UserId(row.getLong("user_id")),
                    row.getBoolean("invitation"),
                    Sql.instant(row, "expires"));
        }
    }

    public static void insert(UnitOfWork unit, Reset reset, String tokenHash) {
        endAll(unit, reset.user());
        Sql.update(
                unit,
                "INSERT INTO password_reset (id, token_hash, sealed, company_id, user_id, invitation, expires)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                reset.id(),
                tokenHash,
                reset.sealed(),
                reset.company(),
                reset.user(),
                reset.invitation(),
                reset.expires());
    }

    /** The open reset that a token belongs to. */
    public static Optional<Reset> byToken(UnitOfWork unit, String tokenHash) {
        return Sql.first(unit, Reset::read, SELECT + " WHERE token_hash = ? AND expires > ?", tokenHash, unit.now());
    }

    /** An open reset of the unit's company. */
    public static Optional<Reset> find(UnitOfWork unit, ResetId id) {
        return Sql.first(
                unit,
                Reset::read,
                SELECT + " WHERE id = ? AND company_id = ? AND expires > ?",
                id,
                unit.company(),
                unit.now());
    }

    /** Uses a reset up; false when somebody else has. */
    public static boolean take(UnitOfWork unit, ResetId id) {
        return Sql.update(unit, "DELETE FROM password_reset WHERE id = ?", id) == 1;
    }

    /** Drops a user's. */
    public static void endAll(UnitOfWork unit, UserId user) {
        Sql.update(unit, "DELETE FROM password_reset WHERE user_id = ? AND company_id = ?", user, unit.company());
    }

    /** Drops what is over. */
    public static void sweep(UnitOfWork unit) {
        Sql.update(unit, "DELETE FROM password_reset WHERE expires <= ?", unit.now());
    }
}
