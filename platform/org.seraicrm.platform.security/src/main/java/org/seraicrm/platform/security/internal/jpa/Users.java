package org.seraicrm.platform.security.internal.jpa;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.User;
import org.seraicrm.platform.store.UnitOfWork;

/** The users of the unit's company. */
public final class Users {

    private Users() {}

    public static Optional<User> find(UnitOfWork unit, UserId id) {
        return row(unit, id).map(row -> row.user(Memberships.of(unit, id)));
    }

    /**
     * @throws org.seraicrm.platform.kernel.Refusal {@code NOT_FOUND user.notFound}
     */
    public static User get(UnitOfWork unit, UserId id) {
        return find(unit, id).orElseThrow(Users::unknown);
    }

    public static boolean exists(UnitOfWork unit, UserId id) {
        return row(unit, id).isPresent();
    }

    /** All, the oldest first. */
    public static List<User> all(UnitOfWork unit) {
        var departments = Memberships.all(unit);
        return unit.entities()
                .createQuery("SELECT u FROM UserRow u ORDER BY u.id", UserRow.class)
                .getResultStream()
                .map(row -> row.user(departments.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    /** Adds the user's row; it is in the database when this returns, so that others can refer to it. */
    public static void add(UnitOfWork unit, User user) {
        unit.entities().persist(new UserRow(user));
        unit.entities().flush();
    }

    /** Changes everything but the departments. */
    public static void change(UnitOfWork unit, User user) {
        row(unit, user.id()).orElseThrow(Users::unknown).take(user);
        unit.entities().flush();
    }

    private static Optional<UserRow> row(UnitOfWork unit, UserId id) {
        return Optional.ofNullable(unit.entities().find(UserRow.class, id.value()));
    }

    private static RuntimeException unknown() {
        return new Problem(Problem.Kind.NOT_FOUND, "user.notFound").refusal();
    }
}
