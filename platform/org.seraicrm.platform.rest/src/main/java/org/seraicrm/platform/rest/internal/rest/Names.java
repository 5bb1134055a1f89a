package org.seraicrm.platform.rest.internal.rest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.User;

/** The names of a company's users, remembered for a second; who isn't among them may just have been added. Any thread. */
final class Names {

    private static final long REMEMBERED = TimeUnit.SECONDS.toNanos(1);
    private static final long JUST_NOW = TimeUnit.MILLISECONDS.toNanos(20);

    /** @param persons by language, as far as asked for */
    private record Known(Map<UserId, User> users, Map<Locale, Map<UserId, Wire.Person>> persons, long at) {
        Map<UserId, Wire.Person> in(Locale language) {
            return persons.computeIfAbsent(
                    language,
                    any -> users.values().stream()
                            .map(user -> person(user, language))
                            .collect(Collectors.toMap(Wire.Person::id, Function.identity())));
        }
    }

    private final People people;
    private final Map<CompanyId, Known> known = new ConcurrentHashMap<>();

    Names(People people) {
        this.people = people;
    }

    Wire.Person of(Actor reader, UserId id) {
        return find(reader, id, REMEMBERED)
                .or(() -> find(reader, id, JUST_NOW))
                .orElseGet(() -> new Wire.Person(id, "?", "", "", "?", Optional.empty()));
    }

    private Optional<Wire.Person> find(Actor reader, UserId id, long remembered) {
        return Optional.ofNullable(
                known(reader, remembered).in(reader.language()).get(id));
    }

    static Wire.Person person(User user, Locale language) {
        return new Wire.Person(
                user.id(),
                user.name(language),
                user.familyName(),
                user.givenName(),
                initials(user, language),
                user.portrait());
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

    private Known known(Actor reader, long remembered) {
        Known current = known.get(reader.company());
        if (current == null || System.nanoTime() - current.at() > remembered) {
            Map<UserId, User> users =
                    people.users(reader).stream().collect(Collectors.toMap(User::id, Function.identity()));
            current = new Known(users, new ConcurrentHashMap<>(), System.nanoTime());
            known.put(reader.company(), current);
        }
        return current;
    }
}
