package org.seraicrm.platform.security.internal;

import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.User;
import org.seraicrm.platform.security.internal.jdbc.ActorTable;
import org.seraicrm.platform.security.internal.jdbc.ApiKeyTable;
import org.seraicrm.platform.security.internal.jdbc.CompanyTable;
import org.seraicrm.platform.security.internal.jdbc.ResetTable;
import org.seraicrm.platform.security.internal.jdbc.SessionTable;
import org.seraicrm.platform.security.internal.jdbc.SignInTable;
import org.seraicrm.platform.security.internal.jpa.Users;
import org.seraicrm.platform.store.SqlFailure;
import org.seraicrm.platform.store.UnitOfWork;

/** The rules that hold between a user and the ways in: one e-mail for one user, always one administrator. */
final class Accounts {

    private Accounts() {}

    /**
     * Adds a user, who can't sign in before there is a password.
     *
     * @throws org.seraicrm.platform.kernel.Refusal at {@code /email} when it is taken
     */
    static void add(UnitOfWork unit, User user) {
        requireFree(unit, user);
        Users.add(unit, user);
        unlessTaken(() -> SignInTable.insert(unit, Email.key(user.email()), user.id()));
    }

    /**
     * Changes a user's profile and e-mail.
     *
     * @throws org.seraicrm.platform.kernel.Refusal at {@code /email} when it is taken; {@code CONFLICT
     *     user.lastAdministrator} when nobody else could administer the company then
     */
    static void change(UnitOfWork unit, User before, User after) {
        if (!Email.key(before.email()).equals(Email.key(after.email()))) {
            requireFree(unit, after);
            unlessTaken(() -> SignInTable.changeEmail(unit, after.id(), Email.key(after.email())));
            ResetTable.endAll(unit, after.id());
        }
        CompanyTable.lock(unit, unit.company());
        Users.change(unit, after);
        if (ActorTable.administrators(unit, unit.company()).isEmpty()) {
            throw new Problem(Problem.Kind.CONFLICT, "user.lastAdministrator").refusal();
        }
    }

    /** Ends everything that lets the user in, except the password. */
    static void shut(UnitOfWork unit, UserId user) {
        SessionTable.endAll(unit, user);
        ApiKeyTable.revokeAll(unit, user);
        ResetTable.endAll(unit, user);
    }

    /** Sets a password; whoever was signed in with the old one is out. */
    static void password(UnitOfWork unit, UserId user, String hash) {
        SignInTable.changePassword(unit, user, hash);
        SessionTable.endAll(unit, user);
        ResetTable.endAll(unit, user);
    }

    private static void requireFree(UnitOfWork unit, User user) {
        var holder = SignInTable.find(unit, Email.key(user.email()));
        if (holder.isPresent() && !holder.get().user().equals(user.id())) {
            throw taken();
        }
    }

    /** Another node may take the e-mail between the look and the write. */
    private static void unlessTaken(Runnable write) {
        try {
            write.run();
        } catch (SqlFailure failure) {
            throw failure.duplicate() ? taken() : failure;
        }
    }

    private static RuntimeException taken() {
        return Problem.invalid("/email", "user.emailTaken").refusal();
    }
}
