package org.seraicrm.platform.chat.phrases.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.Period;
import java.util.OptionalInt;
import org.seraicrm.platform.chat.phrases.Reason;

/** A piece of a phrase that says something about the day or the time, in no language any more. */
sealed interface Fragment {

    /** Says something about the day. */
    sealed interface OfDay extends Fragment {}

    /** Says something about the time of day. */
    sealed interface OfTime extends Fragment {}

    /** Says the day or the time, depending on what else is said. */
    sealed interface Open extends Fragment {}

    /** Which of the weekdays of that name. */
    enum Scope {
        NEAREST,
        THIS,
        NEXT
    }

    /** Today is 0. */
    record Offset(int days) implements OfDay {}

    /** A weekday, some weeks after the one that the scope picks. */
    record Named(DayOfWeek weekday, Scope scope, int weeksLater) implements OfDay {}

    /** A week without its day; the present one is 0. */
    record Week(int ahead) implements OfDay {}

    /** A month without its day; the present one is 0. */
    record InMonth(int ahead) implements OfDay {}

    /** Beginning or end of the present day, week, month or year or of a later one. */
    record Edge(boolean end, TimeUnit unit, int ahead) implements OfDay {}

    /** Beginning or end of the month of that name. */
    record MonthEdge(boolean end, Month month) implements OfDay {}

    /** Day and month, perhaps year, not necessarily existing. */
    record Calendar(int day, int month, OptionalInt year) implements OfDay {}

    /** Day of a month not named. */
    record DayOfMonth(int day) implements OfDay {}

    /** Whole days from today. */
    record Later(Period period) implements OfDay {}

    /** Exactly that long from now. */
    record After(Duration duration) implements OfTime {}

    /** A time as said, not necessarily existing. */
    record Clock(int hour, int minute, Meridiem meridiem) implements OfTime {}

    /** Part of the day. */
    record Part(PartOfDay part) implements OfTime {}

    /** Whether the hour was said with am or pm. */
    enum Meridiem {
        UNSAID,
        AM,
        PM
    }

    /** Two numbers with a full stop between them: 10.30, 20.03. */
    record Dotted(Clock clock, Calendar date, boolean ratherClock) implements Open {}

    /** A number with an ending that fits a day and an hour: "20-ig". */
    record DayOrHour(int number) implements Open {}

    /** The phrase names a day or time that cannot be taken. */
    record Obstacle(Reason reason) implements Fragment {}
}
