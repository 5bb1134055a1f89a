package org.seraicrm.platform.security.internal.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Second factors and recovery codes, in the unit's company. */
public final class SecondFactorTable {

    private SecondFactorTable() {}

    /**
     * @param sealed the secret, locked
     * @param usedStep of the last code that counted
     */
    public record Factor(String sealed, boolean confirmed, long usedStep) {}

    public static Optional<Factor> find(UnitOfWork unit, UserId user) {
        return Sql.first(
                unit,
                row -> new Factor(row.getString("sealed"), row.getBoolean("confirmed"), row.getLong("used_step")),
                "SELECT sealed, confirmed, used_step FROM second_factor WHERE user_id = ? AND company_id = ?",
                user,
                unit.company());
    }

    /** Those whose factor counts. */
    public static Set<UserId> confirmed(UnitOfWork unit) {
        return Sql.list(
                        unit,
                        row -> new UserId(row.getLong(1)),
                        "SELECT user_id FROM second_factor WHERE company_id = ? AND confirmed = TRUE",
                        unit.company())
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In the place of one that was there, not confirmed yet. */
    public static void put(UnitOfWork unit, UserId user, String sealed) {
        remove(unit, user);
        Sql.update(
                unit,
                "INSERT INTO second_factor (user_id, company_id, sealed, confirmed, used_step) VALUES (?, ?, ?, FALSE, 0)",
                user,
                unit.company(),
                sealed);
    }

    /** Uses a code's step up, and confirms; {@code false} when it was used already. */
    public static boolean use(UnitOfWork unit, UserId user, long step) {
        return Sql.update(
                        unit,
                        "UPDATE second_factor SET used_step = ?, confirmed = TRUE WHERE user_id = ? AND company_id = ?"
                                + " AND used_step < ?",
                        step,
                        user,
                        unit.company(),
                        step)
                > 0;
    }

    public static void remove(UnitOfWork unit, UserId user) {
        Sql.update(unit, "DELETE FROM second_factor WHERE user_id = ? AND company_id = ?", user, unit.company());
        Sql.update(unit, "DELETE FROM recovery_code WHERE user_id = ? AND company_id = ?", user, unit.company());
    }

    public static void recoveries(UnitOfWork unit, UserId user, List<String> hashes) {
        hashes.forEach(hash -> Sql.update(
                unit,
                "INSERT INTO recovery_code (code_hash, user_id, company_id) VALUES (?, ?, ?)",
                hash,
                user,
                unit.company()));
    }

    /** Uses a recovery code up; {@code false} when there is none. */
    public static boolean recover(UnitOfWork unit, UserId user, String hash) {
        return Sql.update(
                        unit,
                        "DELETE FROM recovery_code WHERE code_hash = ? AND user_id = ? AND company_id = ?",
                        hash,
                        user,
                        unit.company())
                > 0;
    }
}
