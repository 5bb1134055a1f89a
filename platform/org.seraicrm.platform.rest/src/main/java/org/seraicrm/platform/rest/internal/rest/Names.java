package org.seraicrm.platform.rest.internal.rest;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.User;

/** The names of a company's users, remembered for a second. Any thread. */
final class Names {

    private static final long REMEMBERED = TimeUnit.SECONDS.toNanos(1);

    private record Known(Map<UserId, User> users, long at) {}

    private final People people;
    private final Map<CompanyId, Known> known = new ConcurrentHashMap<>();

    Names(People people) {
        this.people = people;
    }

    Wire.Person of(Actor reader, UserId id) {
        User user = users(reader).get(id);
        return user == null ? new Wire.Person(id, "?", "", "", "?") : person(user, reader.language());
    }

    static Wire.Person person(User user, Locale language) {
        return new Wire.Person(
                user.id(), user.name(language), user.familyName(), user.givenName(), initials(user, language));
    }

    private static String initials(User user, Locale language) {
        return user.name(language)
                .codePoints()
                .collect(
                        StringBuilder::new,
                        (text, point) -> {
                            if (Character.isUpperCase(point)) {
                                text.appendCodePoint(point);
                            }
                        },
                        StringBuilder::append)
                .toString();
    }

    private Map<UserId, User> users(Actor reader) {
        Known current = known.get(reader.company());
        if (current == null || System.nanoTime() - current.at() > REMEMBERED) {
            Map<UserId, User> users =
                    people.users(reader).stream().collect(Collectors.toMap(User::id, Function.identity()));
            current = new Known(users, System.nanoTime());
            known.put(reader.company(), current);
        }
        return current.users();
    }
}
