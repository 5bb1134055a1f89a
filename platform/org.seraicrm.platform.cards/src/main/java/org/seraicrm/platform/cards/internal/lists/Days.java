package org.seraicrm.platform.cards.internal.lists;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day or several in a row, both ends included. */
record Days(LocalDate from, LocalDate to) {

    private static final Pattern TODAY = Pattern.compile("today(?:([+-])(\\d{1,5}))?");
    private static final Pattern PERIOD = Pattern.compile("(this|last|next)(Week|Month|Quarter|Year)");
    private static final int MONTHS_OF_QUARTER = 3;

    /** {@code 2026-03-12}, {@code today}, {@code today-30}, {@code today+7}, {@code thisWeek}, {@code lastMonth} and so on. */
    static Optional<Days> of(String text, Supplier<LocalDate> today) {
        Matcher counted = TODAY.matcher(text);
        if (counted.matches()) {
            int days = counted.group(2) == null ? 0 : Integer.parseInt(counted.group(2));
            return Optional.of(one(today.get().plusDays("-".equals(counted.group(1)) ? -days : days)));
        }
        Matcher named = PERIOD.matcher(text);
        if (named.matches()) {
            int away = switch (named.group(1)) {
                case "last" -> -1;
                case "next" -> 1;
                default -> 0;
            };
            return Optional.of(period(named.group(2), away, today.get()));
        }
        try {
            return Optional.of(one(LocalDate.parse(text)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Days one(LocalDate day) {
        return new Days(day, day);
    }

    private static Days period(String unit, int away, LocalDate today) {
        return switch (unit) {
            case "Week" -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(away);
                yield new Days(monday, monday.plusDays(6));
            }
            case "Month" -> months(today.withDayOfMonth(1).plusMonths(away), 1);
            case "Quarter" ->
                months(
                        today.withDayOfMonth(1)
                                .minusMonths((today.getMonthValue() - 1) % MONTHS_OF_QUARTER)
                                .plusMonths((long) away * MONTHS_OF_QUARTER),
                        MONTHS_OF_QUARTER);
            default -> months(today.withDayOfYear(1).plusYears(away), 12);
        };
    }

    private static Days months(LocalDate first, int months) {
        return new Days(first, first.plusMonths(months).minusDays(1));
    }
}
