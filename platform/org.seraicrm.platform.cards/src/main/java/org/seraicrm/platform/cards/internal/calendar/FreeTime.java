package org.seraicrm.platform.cards.internal.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.calendar.WorkingHours;

/** Finds time within working hours that nothing takes. */
public record FreeTime(WorkingHours hours, ZoneId zone) {

    /** How far ahead is looked. */
    public static final int DAYS = 60;

    private static final int QUARTER = 15;

    /** The earliest that don't overlap, each beginning at a quarter of an hour. */
    public List<LocalDateTime> next(Collection<Span> taken, LocalDateTime from, int minutes, int most) {
        List<LocalDateTime> found = new ArrayList<>();
        for (LocalDate day = from.toLocalDate();
                found.size() < most && !day.isAfter(from.toLocalDate().plusDays(DAYS));
                day = day.plusDays(1)) {
            if (hours.days().contains(day.getDayOfWeek())) {
                LocalDateTime opening = day.atTime(hours.from());
                onDay(taken, opening.isBefore(from) ? from : opening, minutes, most - found.size(), found);
            }
        }
        return found;
    }

    private void onDay(Collection<Span> taken, LocalDateTime from, int minutes, int most, List<LocalDateTime> found) {
        LocalDateTime close = from.toLocalDate().atTime(hours.until());
        int wanted = found.size() + most;
        LocalDateTime start = quarter(from);
        while (found.size() < wanted && !start.plusMinutes(minutes).isAfter(close)) {
            Span span = Span.of(start, minutes, zone);
            Optional<Instant> busyUntil =
                    taken.stream().filter(span::overlaps).map(Span::until).max(Instant::compareTo);
            if (busyUntil.isEmpty()) {
                found.add(start);
            }
            LocalDateTime after =
                    busyUntil.map(end -> LocalDateTime.ofInstant(end, zone)).orElse(start.plusMinutes(minutes));
            start = quarter(after.isAfter(start) ? after : start.plusMinutes(QUARTER));
        }
    }

    private static LocalDateTime quarter(LocalDateTime time) {
        LocalDateTime minute = time.withSecond(0).withNano(0);
        LocalDateTime whole = minute.isBefore(time) ? minute.plusMinutes(1) : minute;
        int over = whole.getMinute() % QUARTER;
        return over == 0 ? whole : whole.plusMinutes(QUARTER - over);
    }
}
