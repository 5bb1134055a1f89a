package org.seraicrm.platform.chat.phrases.internal;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.chat.phrases.Reason;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Calendar;
import org.seraicrm.platform.chat.phrases.internal.Fragment.DayOfMonth;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Edge;
import org.seraicrm.platform.chat.phrases.internal.Fragment.InMonth;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Later;
import org.seraicrm.platform.chat.phrases.internal.Fragment.MonthEdge;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Named;
import org.seraicrm.platform.chat.phrases.internal.Fragment.OfDay;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Offset;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Week;

/** Turns fragments into one day. */
final class DayResolver {

    private final LocalDate today;
    private final LocalDate monday;

    DayResolver(LocalDate today) {
        this.today = today;
        this.monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The day that the fragments agree on; empty if there are none. */
    Optional<LocalDate> day(List<OfDay> said) throws Conflict {
        List<OfDay> fragments = withoutEndOfDay(said);
        boolean together = namesWeekday(fragments) && fragments.size() > 1;
        Set<LocalDate> days = together ? weekdayWith(fragments) : each(fragments);
        if (days.size() > 1) {
            throw new Conflict(Reason.TWO_DATES);
        }
        Optional<LocalDate> day = days.stream().findFirst();
        if (day.isPresent() && day.get().isBefore(today)) {
            throw new Conflict(Reason.PAST);
        }
        return day;
    }

    /** "By the end of the day" is today only if no other day is said. */
    private static List<OfDay> withoutEndOfDay(List<OfDay> said) {
        List<OfDay> others = said.stream()
                .filter(fragment -> !(fragment instanceof Edge edge && edge.unit() == TimeUnit.DAY))
                .toList();
        return others.isEmpty() ? said : others;
    }

    private static boolean namesWeekday(List<OfDay> fragments) {
        return fragments.stream().anyMatch(Named.class::isInstance);
    }

    /** "Friday next week", "Monday in two weeks", "Friday 13 March". */
    private Set<LocalDate> weekdayWith(List<OfDay> fragments) throws Conflict {
        List<OfDay> others = new ArrayList<>(fragments);
        others.removeIf(Named.class::isInstance);
        Set<LocalDate> days = new LinkedHashSet<>();
        for (OfDay fragment : fragments) {
            if (fragment instanceof Named named) {
                days.add(others.isEmpty() ? named(named) : beside(named, others));
            }
        }
        return days;
    }

    private LocalDate beside(Named named, List<OfDay> others) throws Conflict {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (OfDay other : others) {
            Optional<LocalDate> week = weekOf(other);
            days.add(week.isPresent() ? week.get().with(named.weekday()) : sameWeekday(named, each(List.of(other))));
        }
        if (days.size() > 1) {
            throw new Conflict(Reason.TWO_DATES);
        }
        return days.iterator().next();
    }

    private Optional<LocalDate> weekOf(OfDay fragment) {
        if (fragment instanceof Week week) {
            return Optional.of(monday.plusWeeks(week.ahead()));
        }
        return fragment instanceof Later later ? weekAfter(later.period()) : Optional.empty();
    }

    private Optional<LocalDate> weekAfter(Period period) {
        LocalDate day = today.plus(period);
        boolean wholeWeeks = period.toTotalMonths() == 0 && ChronoUnit.DAYS.between(today, day) % 7 == 0;
        return wholeWeeks ? Optional.of(day) : Optional.empty();
    }

    private LocalDate sameWeekday(Named named, Set<LocalDate> days) throws Conflict {
        LocalDate day = days.iterator().next();
        if (day.getDayOfWeek() != named.weekday()) {
            throw new Conflict(Reason.TWO_DATES);
        }
        return day;
    }

    private Set<LocalDate> each(List<OfDay> fragments) throws Conflict {
        Optional<InMonth> month = fragments.stream()
                .filter(InMonth.class::isInstance)
                .map(InMonth.class::cast)
                .findFirst();
        boolean dayInMonth = month.isPresent() && fragments.stream().anyMatch(DayOfMonth.class::isInstance);
        Set<LocalDate> days = new LinkedHashSet<>();
        for (OfDay fragment : fragments) {
            if (dayInMonth && fragment instanceof DayOfMonth day) {
                days.add(existing(YearMonth.from(today).plusMonths(month.get().ahead()), day.day()));
            } else if (!(dayInMonth && fragment instanceof InMonth)) {
                days.add(single(fragment));
            }
        }
        return days;
    }

    private LocalDate single(OfDay fragment) throws Conflict {
        if (fragment instanceof Offset offset) {
            return today.plusDays(offset.days());
        } else if (fragment instanceof Named named) {
            return named(named);
        } else if (fragment instanceof Calendar calendar) {
            return calendar(calendar);
        } else if (fragment instanceof DayOfMonth day) {
            return dayOfMonth(day.day());
        } else if (fragment instanceof Later later) {
            return today.plus(later.period());
        }
        return span(fragment);
    }

    private LocalDate span(OfDay fragment) throws Conflict {
        if (fragment instanceof Week week && week.ahead() > 0) {
            return monday.plusWeeks(week.ahead());
        } else if (fragment instanceof InMonth month && month.ahead() > 0) {
            return today.withDayOfMonth(1).plusMonths(month.ahead());
        } else if (fragment instanceof Edge edge) {
            return edge.end() ? end(edge) : start(edge);
        } else if (fragment instanceof MonthEdge edge) {
            return monthEdge(edge);
        }
        throw new Conflict(Reason.AMBIGUOUS);
    }

    private LocalDate named(Named named) throws Conflict {
        LocalDate nearest = today.with(TemporalAdjusters.next(named.weekday()));
        LocalDate thisWeek = monday.with(named.weekday());
        LocalDate day = switch (named.scope()) {
            case NEAREST -> nearest;
            case THIS -> thisWeek;
            case NEXT -> thisWeek.plusWeeks(1);
        };
        if (!day.isAfter(today)) {
            throw new Conflict(Reason.AMBIGUOUS);
        }
        return day.plusWeeks(named.weeksLater());
    }

    private LocalDate calendar(Calendar calendar) throws Conflict {
        if (calendar.year().isPresent()) {
            return existing(calendar.year().getAsInt(), calendar.month(), calendar.day());
        }
        int year = today.getYear();
        boolean leapDay = calendar.month() == 2 && calendar.day() == 29;
        if (leapDay && !today.isLeapYear()) {
            return existing(year + 1, 2, 29);
        }
        LocalDate thisYear = existing(year, calendar.month(), calendar.day());
        return thisYear.isBefore(today) ? existing(year + 1, calendar.month(), calendar.day()) : thisYear;
    }

    private LocalDate dayOfMonth(int day) throws Conflict {
        YearMonth month = YearMonth.from(today);
        boolean ahead = day >= today.getDayOfMonth() && month.isValidDay(day);
        return existing(ahead ? month : month.plusMonths(1), day);
    }

    private LocalDate end(Edge edge) {
        return switch (edge.unit()) {
            case WEEK -> monday.plusWeeks(edge.ahead()).with(DayOfWeek.FRIDAY);
            case MONTH -> YearMonth.from(today).plusMonths(edge.ahead()).atEndOfMonth();
            case YEAR -> LocalDate.of(today.getYear() + edge.ahead(), 12, 31);
            default -> today.plusDays(edge.ahead());
        };
    }

    private LocalDate start(Edge edge) {
        return switch (edge.unit()) {
            case WEEK -> monday.plusWeeks(edge.ahead());
            case MONTH -> today.withDayOfMonth(1).plusMonths(edge.ahead());
            case YEAR -> LocalDate.of(today.getYear() + edge.ahead(), 1, 1);
            default -> today.plusDays(edge.ahead());
        };
    }

    private LocalDate monthEdge(MonthEdge edge) {
        YearMonth month = YearMonth.of(today.getYear(), edge.month());
        LocalDate day = edge.end() ? month.atEndOfMonth() : month.atDay(1);
        LocalDate nextYear = edge.end() ? month.plusYears(1).atEndOfMonth() : day.plusYears(1);
        return day.isBefore(today) ? nextYear : day;
    }

    private static LocalDate existing(YearMonth month, int day) throws Conflict {
        return existing(month.getYear(), month.getMonthValue(), day);
    }

    private static LocalDate existing(int year, int month, int day) throws Conflict {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new Conflict(Reason.IMPOSSIBLE);
        }
    }
}
