package org.seraicrm.platform.cards.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.User;

/**
 * The names of companies' users, remembered for a second: a history asks for every id in it, most of which are no
 * user's. Any thread.
 */
final class UserNames {

    private static final long REMEMBERED = TimeUnit.SECONDS.toNanos(1);

    /** @param before all users with smaller ids are among them */
    private record Known(Map<UserId, User> users, long before, long at) {}

    private final People people;
    private final Map<CompanyId, Known> known = new ConcurrentHashMap<>();

    UserNames(People people) {
        this.people = people;
    }

    /** The name in the reader's language; empty when this is no user's id. */
    Optional<String> of(Actor reader, UserId id) {
        Known current = current(reader);
        return Optional.ofNullable(current.users().get(id))
                .or(() -> id.value() < current.before() ? Optional.empty() : people.user(reader, id))
                .map(user -> user.name(reader.language()));
    }

    private Known current(Actor reader) {
        Known current = known.get(reader.company());
        if (current == null || System.nanoTime() - current.at() > REMEMBERED) {
            long before = Id.next();
            Map<UserId, User> users =
                    people.users(reader).stream().collect(Collectors.toMap(User::id, Function.identity()));
            current = new Known(users, before, System.nanoTime());
            known.put(reader.company(), current);
        }
        return current;
    }
}
