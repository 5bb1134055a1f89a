package org.seraicrm.platform.chat.phrases.internal;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.OptionalInt;
import org.seraicrm.platform.chat.phrases.Reason;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Calendar;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Clock;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Meridiem;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Scope;

/**
 * A meaning with its arguments: makes a fragment of what a match has captured.
 *
 * @param arguments numbers from the grammar file; their sense depends on the meaning
 */
record Production(Meaning meaning, List<Integer> arguments) {

    Fragment fragment(Captures captures) {
        return switch (meaning) {
            case DAY -> new Fragment.Offset(either(captures, Slot.DAY, Slot.DAYWORD));
            case WEEKDAY -> weekday(captures);
            case WEEK -> new Fragment.Week(argument(0));
            case MONTH -> new Fragment.InMonth(argument(0));
            case END -> edge(true, captures);
            case START -> edge(false, captures);
            case DATE -> date(captures);
            case SLASH -> slash(captures);
            case DOM -> new Fragment.DayOfMonth(either(captures, Slot.DOM, Slot.ORD));
            case SHIFT -> arguments.isEmpty() ? Shift.of(captures.all()) : Shift.of(argument(0), argument(1));
            case EITHER -> new Fragment.DayOrHour(either(captures, Slot.COUNT));
            case OVER -> new Fragment.Obstacle(Reason.PAST);
            case VAGUE -> new Fragment.Obstacle(Reason.AMBIGUOUS);
            case DAYS -> new Fragment.Obstacle(Reason.TWO_DATES);
            case CLOCK, PAST, TO, INTO, RANGE, DOTTED, PART -> time(captures);
        };
    }

    private Fragment time(Captures captures) {
        return switch (meaning) {
            case PAST -> spoken(captures, either(captures, Slot.COUNT, Slot.NUMWORD));
            case TO -> spoken(captures, -either(captures, Slot.COUNT, Slot.NUMWORD));
            case INTO -> spoken(captures, either(captures, Slot.COUNT, Slot.NUMWORD) - 60);
            case RANGE -> range(captures);
            case DOTTED -> dotted(captures);
            case PART -> new Fragment.Part(PartOfDay.numbered(either(captures, Slot.PART, Slot.PARTOF)));
            default -> new Clock(hour(captures), captures.minutes(), meridiem(captures));
        };
    }

    private Fragment weekday(Captures captures) {
        DayOfWeek weekday = DayOfWeek.of(captures.first(Slot.WEEKDAY).orElseThrow());
        int weeks = captures.first(Slot.COUNT).orElse(arguments.size() > 1 ? argument(1) : 0);
        return new Fragment.Named(weekday, scope(argument(0)), weeks);
    }

    private static Scope scope(int number) {
        return switch (number) {
            case 1 -> Scope.THIS;
            case 2 -> Scope.NEXT;
            default -> Scope.NEAREST;
        };
    }

    private Fragment edge(boolean end, Captures captures) {
        OptionalInt month = captures.first(Slot.MONTH);
        if (month.isPresent()) {
            return new Fragment.MonthEdge(end, Month.of(month.getAsInt()));
        }
        return new Fragment.Edge(end, TimeUnit.numbered(argument(0)), argument(1));
    }

    private static Calendar date(Captures captures) {
        int day = captures.first(Slot.DOM, Slot.ORD).orElseThrow();
        int month = captures.first(Slot.MONTH, Slot.MM, Slot.MM2).orElseThrow();
        return new Calendar(day, month, year(captures));
    }

    private static OptionalInt year(Captures captures) {
        OptionalInt full = captures.first(Slot.YEAR);
        return full.isPresent()
                ? full
                : captures.first(Slot.YY).stream().map(n -> n + 2000).findFirst();
    }

    private Fragment slash(Captures captures) {
        int first = captures.first(Slot.DOM).orElseThrow();
        int second = captures.first(Slot.MM).orElseThrow();
        boolean clear = first > 12 || second > 12 || first == second;
        if (!clear && arguments.isEmpty()) {
            return new Fragment.Obstacle(Reason.AMBIGUOUS);
        }
        boolean monthFirst = second > 12 || (first <= 12 && arguments.contains(1));
        return monthFirst ? new Calendar(second, first, year(captures)) : new Calendar(first, second, year(captures));
    }

    private Fragment dotted(Captures captures) {
        int first = captures.first(Slot.HOURNUM).orElseThrow();
        int second = captures.first(Slot.MM2).orElseThrow();
        Calendar date = argument(1) == 1
                ? new Calendar(second, first, OptionalInt.empty())
                : new Calendar(first, second, OptionalInt.empty());
        return new Fragment.Dotted(new Clock(first, second, Meridiem.UNSAID), date, argument(0) == 1);
    }

    /** "11-1pm" starts before noon, "3-4pm" does not. */
    private static Fragment range(Captures captures) {
        List<Integer> hours = captures.hours();
        int start = hours.get(0);
        int end = hours.get(hours.size() - 1);
        Meridiem said = meridiem(captures);
        boolean startsBeforeNoon = said == Meridiem.PM && start < 12 && (end == 12 || start > end);
        return new Clock(start, captures.minutes(), startsBeforeNoon ? Meridiem.AM : said);
    }

    private Fragment spoken(Captures captures, int minutes) {
        int hour = hour(captures);
        int total = hour * 60 + minutes;
        boolean halfPastTwelve = total < 60 && hour == 1;
        int shown = halfPastTwelve ? total + 12 * 60 : total;
        return new Clock(Math.floorDiv(shown, 60), Math.floorMod(shown, 60), meridiem(captures));
    }

    private int hour(Captures captures) {
        List<Integer> hours = captures.hours();
        return hours.isEmpty() ? either(captures, Slot.ORD) : hours.get(0);
    }

    private static Meridiem meridiem(Captures captures) {
        OptionalInt said = captures.first(Slot.MERIDIEM);
        if (said.isEmpty()) {
            return Meridiem.UNSAID;
        }
        return said.getAsInt() == 0 ? Meridiem.AM : Meridiem.PM;
    }

    private int either(Captures captures, Slot... slots) {
        return captures.first(slots).orElseGet(() -> argument(0));
    }

    private int argument(int index) {
        return arguments.get(index);
    }
}
