package org.seraicrm.platform.security.internal.jdbc;

import java.util.Optional;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.SqlFailure;
import org.seraicrm.platform.store.UnitOfWork;

/** Who signs in with which e-mail. E-mails are given as {@link org.seraicrm.platform.security.internal.Email} keys. */
public final class SignInTable {

    private SignInTable() {}

    /**
     * What an e-mail stands for.
     *
     * @param passwordHash missing until an invited user has chosen a password
     */
    public record Account(CompanyId company, UserId user, Optional<String> passwordHash) {
        @Override
        public String toString() {
            return "Account[" + user + "]";
        }
    }

    public static Optional<Account> find(UnitOfWork unit, String email) {
        return Sql.first(
                unit,
                row -> new Account(
                        new CompanyId(row.getLong("company_id")),
                        new UserId(row.getLong("user_id")),
                        Optional.ofNullable(row.getString("password_hash"))),
                "SELECT company_id, user_id, password_hash FROM sign_in WHERE email = ?",
                email);
    }

    /** The hash of a user's password. */
    public static Optional<String> passwordHash(UnitOfWork unit, UserId user) {
        return Sql.first(
                        unit,
                        row -> Optional.ofNullable(row.getString(1)),
                        "SELECT password_hash FROM sign_in WHERE user_id = ? AND company_id = ?",
                        user,
                        unit.company())
                .flatMap(hash -> hash);
    }

    /**
     * Lets a user sign in with an e-mail, once there is a password.
     *
     * @throws SqlFailure {@linkplain SqlFailure#duplicate duplicate} when the e-mail is taken
     */
    public static void insert(UnitOfWork unit, String email, UserId user) {
        Sql.update(
                unit, "INSERT INTO sign_in (email, company_id, user_id) VALUES (?, ?, ?)", email, unit.company(), user);
    }

    /**
     * @throws SqlFailure {@linkplain SqlFailure#duplicate duplicate} when the e-mail is taken
     */
    public static void changeEmail(UnitOfWork unit, UserId user, String email) {
        Sql.update(
                unit, "UPDATE sign_in SET email = ? WHERE user_id = ? AND company_id = ?", email, user, unit.company());
    }

    public static void changePassword(UnitOfWork unit, UserId user, String hash) {
        Sql.update(
                unit,
                "UPDATE sign_in SET password_hash = ? WHERE user_id = ? AND company_id = ?",
                hash,
                user,
                unit.company());
    }
}
