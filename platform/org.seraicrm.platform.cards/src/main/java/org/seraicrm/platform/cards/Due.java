package org.seraicrm.platform.cards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a to-do is due, in the company's zone: a day, perhaps with a time. Text form ISO 8601, {@code 2026-03-12} or
 * {@code 2026-03-12T10:00}; text forms sort like the moments they name, a day before its times.
 */
public record Due(LocalDate day, Optional<LocalTime> time) {

    private static final int DAY_LENGTH = 10;
    private static final int LAST_YEAR = 9999;

    /**
     * @throws DateTimeException when the day's year doesn't have one to four digits
     */
    public Due {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("not a deadline: " + day);
        }
        time = time.map(exact -> exact.truncatedTo(ChronoUnit.MINUTES));
    }

    /**
     * Reads the text form.
     *
     * @throws DateTimeException when it is none
     */
    @JsonCreator
    public static Due of(String text) {
        if (text.length() == DAY_LENGTH) {
            return on(LocalDate.parse(text));
        }
        LocalDateTime moment = LocalDateTime.parse(text);
        return new Due(moment.toLocalDate(), Optional.of(moment.toLocalTime()));
    }

    /** On a day. */
    public static Due on(LocalDate day) {
        return new Due(day, Optional.empty());
    }

    /** Whether the deadline has passed: the day, or the time on it. */
    public boolean overdue(LocalDateTime now) {
        return day.isBefore(now.toLocalDate())
                || time.filter(exact -> day.atTime(exact).isBefore(now)).isPresent();
    }

    @Override
    @JsonValue
    public String toString() {
        return time.map(exact -> day.atTime(exact).toString()).orElseGet(day::toString);
    }
}
