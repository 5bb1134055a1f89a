package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.core.UriInfo;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.cards.EntryKind;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;

/** What lists have in common. */
final class Paging {

    private static final int MOST = 200;
    private static final int LAST_YEAR = 9999;

    private Paging() {}

    static int limit(int wanted) {
        return Math.min(Math.max(wanted, 1), MOST);
    }

    static int limit(String wanted) {
        try {
            return limit(Integer.parseInt(wanted));
        } catch (NumberFormatException notANumber) {
            throw Problem.invalid("/limit", "value.integer").refusal();
        }
    }

    /** Whether an address asks for more than rows hold by themselves: {@code with=traces}. */
    static boolean with(UriInfo uri, String more) {
        return uri.getQueryParameters().getOrDefault("with", List.of()).stream()
                .flatMap(names -> Stream.of(names.split(",")))
                .anyMatch(more::equals);
    }

    /** An id in an address; what is none is not found. */
    static <I> I id(String text, Function<String, I> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException notAnId) {
            throw notFound();
        }
    }

    /** A day or a time between the years 1 and 9999. */
    static <T extends TemporalAccessor> T time(String pointer, String text, Function<String, T> parse) {
        try {
            T parsed = parse.apply(text);
            int year = parsed.get(ChronoField.YEAR);
            if (year >= 1 && year <= LAST_YEAR) {
                return parsed;
            }
        } catch (DateTimeParseException notATime) {
            throw Problem.invalid(pointer, "value.date").refusal();
        }
        throw Problem.invalid(pointer, "value.date").refusal();
    }

    static Optional<EventId> before(@Nullable String text) {
        return Optional.ofNullable(text).map(given -> id(given, EventId::of));
    }

    /** Names of kinds of entries, with commas between them. */
    static Set<EntryKind> kinds(String names) {
        try {
            return Pattern.compile(",")
                    .splitAsStream(names)
                    .filter(name -> !name.isBlank())
                    .map(EntryKind::valueOf)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("/kinds", "value.choice").refusal();
        }
    }

    static Refusal notFound() {
        return new Problem(Kind.NOT_FOUND, "row.notFound").refusal();
    }

    static Map<String, Object> entries(List<Wire.EntryLine> entries, int limit) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("entries", entries);
        if (entries.size() >= limit(limit)) {
            page.put("next", entries.get(entries.size() - 1).id());
        }
        return page;
    }
}
