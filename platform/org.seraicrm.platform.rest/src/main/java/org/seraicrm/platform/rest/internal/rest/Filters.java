package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.CardList;
import org.seraicrm.platform.cards.Where;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Violation;

/**
 * What an address asks of cards: conditions, and the simple filters beside them that people write by hand. What is wrong
 * with one is told by its own name.
 *
 * @param names of the parameters that ask for something
 * @param parts what each asks for
 */
record Filters(List<String> names, List<Where> parts) {

    private static final String WHERE = "where";

    static Filters of(MultivaluedMap<String, String> given) {
        List<String> names = new ArrayList<>();
        List<Where> parts = new ArrayList<>();
        Stream<String> simple = given.keySet().stream()
                .filter(name -> name.startsWith(CardList.FIELD))
                .sorted();
        Stream.concat(Stream.of(WHERE, "status", "responsible"), simple).forEach(name -> {
            Where part = part(name, Optional.ofNullable(given.getFirst(name)).orElse(""));
            if (!part.none()) {
                names.add(name);
                parts.add(part);
            }
        });
        return new Filters(names, parts);
    }

    private static Where part(String name, String value) {
        if (name.equals(WHERE)) {
            return Where.parse(value);
        }
        if (name.startsWith(CardList.FIELD)) {
            return Where.is(name, List.of(value));
        }
        return value.isEmpty() ? Where.everything() : Where.is(name, List.of(value.split(",")));
    }

    /** Reads by them. */
    <T> T read(Function<Where, T> reading) {
        try {
            return reading.apply(Where.all(parts));
        } catch (Refusal refused) {
            Problem problem = refused.problem();
            throw new Problem(
                            problem.kind(),
                            problem.code(),
                            problem.arguments(),
                            problem.violations().stream().map(this::named).toList())
                    .refusal();
        }
    }

    /** At the parameter where it was written: {@link Where#all} puts several into brackets, one stands alone. */
    private Violation named(Violation violation) {
        for (int at = 0; at < names.size(); at++) {
            String place = names.size() == 1 ? "/where" : "/where/all/" + at;
            boolean here =
                    violation.pointer().equals(place) || violation.pointer().startsWith(place + "/");
            if (here) {
                String rest = names.get(at).equals(WHERE) ? violation.pointer().substring(place.length()) : "";
                return new Violation("/" + names.get(at) + rest, violation.code(), violation.arguments());
            }
        }
        return violation;
    }
}
