package ${package}.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What is reserved on a card.
 *
 * @param from the first day
 * @param until the last day
 */
public record Booking(String item, LocalDate from, LocalDate until) {

    /** Days at most. */
    static final int LONGEST = 60;

    long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    List<LocalDate> each() {
        return from.datesUntil(until.plusDays(1)).toList();
    }
}
