package org.seraicrm.platform.cards.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.modules.switchboard.SwitchEffects;
import org.seraicrm.platform.modules.switchboard.Switching;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.User;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/**
 * Tells which work would go or come with a module: its open cards and open to-dos, all of them with the company's switch,
 * and with a department's those of the colleagues who lose or gain the module.
 */
record WorkOfModule(Store store, People people) implements SwitchEffects {

    /** @param user whose; 0 for nobody's */
    private record Share(String status, long user, long count) {}

    @Override
    public List<Effect> of(Switching switching) {
        List<User> touched = people.users(switching.actor()).stream()
                .filter(User::active)
                .filter(user -> switching.touches(user.standing()))
                .toList();
        if (touched.isEmpty()) {
            return List.of();
        }
        Set<Long> theirs =
                touched.stream().map(User::id).map(UserId::value).collect(Collectors.toCollection(HashSet::new));
        boolean everybodys = switching.department().isEmpty();
        Set<String> closed = switching
                .before()
                .setup()
                .statuses()
                .filter(Status::closed)
                .map(Status::id)
                .collect(Collectors.toSet());
        return store.read(
                switching.actor().company(),
                unit -> List.of(
                        Effect.of(
                                "cards",
                                cards(unit, switching).stream()
                                        .filter(share -> !closed.contains(share.status()))
                                        .filter(share -> everybodys || theirs.contains(share.user()))
                                        .mapToLong(Share::count)
                                        .sum()),
                        Effect.of(
                                "todos",
                                todos(unit, switching).stream()
                                        .filter(share -> everybodys || theirs.contains(share.user()))
                                        .mapToLong(Share::count)
                                        .sum())));
    }

    private static List<Share> cards(UnitOfWork unit, Switching switching) {
        return Sql.list(
                unit,
                row -> new Share(row.getString(1), row.getLong(2), row.getLong(3)),
                "SELECT status, responsible, COUNT(*) FROM card"
                        + " WHERE company_id = ? AND module_id = ? AND trashed = FALSE GROUP BY status, responsible",
                unit.company(),
                switching.before().id());
    }

    private static List<Share> todos(UnitOfWork unit, Switching switching) {
        return Sql.list(
                unit,
                row -> new Share("", row.getLong(1), row.getLong(2)),
                "SELECT assignee, COUNT(*) FROM todo"
                        + " WHERE company_id = ? AND module_id = ? AND done IS NULL GROUP BY assignee",
                unit.company(),
                switching.before().id());
    }
}
