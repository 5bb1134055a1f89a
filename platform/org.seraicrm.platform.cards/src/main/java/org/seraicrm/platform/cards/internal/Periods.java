package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.seraicrm.platform.cards.Where;
import org.seraicrm.platform.cards.internal.lists.Holds;

/** Days, weeks or months in a row. */
final class Periods {

    /** Names of the periods there are. */
    static final Set<String> NAMES = Set.of("day", "week", "month");

    private static final int MOST = 12;
    private static final int DAYS = 30;
    /** Of days, which may lie ahead, this many periods lie behind. */
    private static final int BEHIND = 3;

    private Periods() {}

    /** A period by its first and its last day. */
    record Period(LocalDate from, LocalDate to) {

        Where of(String field) {
            return new Where(JsonNodeFactory.instance
                    .objectNode()
                    .put("field", field)
                    .put("from", from.toString())
                    .put("to", to.toString()));
        }
    }

    /** Those until today for what has happened; for days that somebody sets, mostly those ahead. */
    static List<Period> around(LocalDate today, String unit, Holds holds) {
        int count = unit.equals("day") ? DAYS : MOST;
        int first = holds == Holds.DAY ? -BEHIND : 1 - count;
        return IntStream.range(first, first + count)
                .mapToObj(away -> period(today, unit, away))
                .toList();
    }

    private static Period period(LocalDate today, String unit, int away) {
        return switch (unit) {
            case "day" -> new Period(today.plusDays(away), today.plusDays(away));
            case "week" -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(away);
                yield new Period(monday, monday.plusDays(6));
            }
            default -> {
                LocalDate first = today.withDayOfMonth(1).plusMonths(away);
                yield new Period(first, first.plusMonths(1).minusDays(1));
            }
        };
    }
}
