package org.seraicrm.platform.rest.internal.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seraicrm.platform.cards.Due;

/**
 * A calendar to subscribe to. Appointments take their time; a deadline takes none and stands on its day or minute. Times
 * are written in UTC, which needs no table of zones and is right on both sides of a change of clocks.
 *
 * @param name what programs call it
 * @param zone what wall clocks show
 */
public record Feed(String name, ZoneId zone, List<Event> events) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    /**
     * @param id the same as long as it is the same event
     * @param sequence grows with each change
     * @param minutes empty for a deadline
     * @param about further lines, may be empty
     * @param category what kind of event it is
     * @param address where it is looked at
     */
    public record Event(
            String id,
            int sequence,
            Instant created,
            Due start,
            Optional<Integer> minutes,
            String title,
            String about,
            String category,
            Optional<String> address) {}

    /** As {@code text/calendar}. */
    public String text() {
        ContentLines lines = new ContentLines()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Serai//Calendar//EN")
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", "PUBLISH")
                .text("X-WR-CALNAME", name)
                .line("X-WR-TIMEZONE", zone.getId());
        events.forEach(event -> write(event, lines));
        return lines.line("END", "VCALENDAR").toString();
    }

    private void write(Event event, ContentLines lines) {
        lines.line("BEGIN", "VEVENT")
                .text("UID", event.id())
                .line("DTSTAMP", UTC.format(event.created()))
                .line("SEQUENCE", Integer.toString(event.sequence()));
        time(event, lines);
        lines.text("SUMMARY", event.title()).text("CATEGORIES", event.category());
        if (!event.about().isEmpty()) {
            lines.text("DESCRIPTION", event.about());
        }
        event.address().ifPresent(address -> lines.line("URL", address));
        lines.line("TRANSP", event.minutes().isPresent() ? "OPAQUE" : "TRANSPARENT")
                .line("END", "VEVENT");
    }

    private void time(Event event, ContentLines lines) {
        LocalDate day = event.start().day();
        if (event.start().time().isEmpty()) {
            lines.line("DTSTART;VALUE=DATE", DAY.format(day)).line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
            return;
        }
        LocalDateTime local = day.atTime(event.start().time().get());
        Instant start = local.atZone(zone).toInstant();
        lines.line("DTSTART", UTC.format(start));
        event.minutes().ifPresent(minutes -> lines.line("DTEND", UTC.format(start.plusSeconds(minutes * 60L))));
    }
}
