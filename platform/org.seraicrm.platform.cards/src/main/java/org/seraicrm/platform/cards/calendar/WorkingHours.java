package org.seraicrm.platform.cards.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/** When people work, in the company's zone; free time is offered within. */
public record WorkingHours(LocalTime from, LocalTime until, Set<DayOfWeek> days) {

    /** Monday to Friday, from eight to five. */
    public static final WorkingHours USUAL = new WorkingHours(
            LocalTime.of(8, 0), LocalTime.of(17, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    public WorkingHours {
        days = Set.copyOf(days);
    }
}
