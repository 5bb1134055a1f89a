package org.seraicrm.platform.cards.internal.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.seraicrm.platform.cards.Todo;

/**
 * A stretch of time. Two that touch don't overlap.
 *
 * @param until not belonging to it
 */
public record Span(Instant from, Instant until) {

    /** From a wall clock's time on, so many minutes as pass. */
    public static Span of(LocalDateTime start, int minutes, ZoneId zone) {
        Instant from = start.atZone(zone).toInstant();
        return new Span(from, from.plusSeconds(minutes * 60L));
    }

    /** When an appointment takes place; empty for a to-do that is none. */
    public static Optional<Span> of(Todo todo, ZoneId zone) {
        return todo.due()
                .time()
                .flatMap(time ->
                        todo.minutes().map(minutes -> of(todo.due().day().atTime(time), minutes, zone)));
    }

    public boolean overlaps(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
