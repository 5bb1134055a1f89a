package org.seraicrm.platform.rest.internal.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.Due;

/** What RFC 5545 asks of a calendar. */
class FeedTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Budapest");

    @Test
    void writesAppointmentsInUniversalTimeOnBothSidesOfAChangeOfClocks() {
        assertThat(lines(event("2026-03-28T10:00", 60, "x")))
                .contains("DTSTART:20260328T090000Z", "DTEND:20260328T100000Z");
        assertThat(lines(event("2026-03-30T10:00", 90, "x")))
                .contains("DTSTART:20260330T080000Z", "DTEND:20260330T093000Z");
        assertThat(lines(event("2026-03-30T10:00", 90, "x"))).contains("TRANSP:OPAQUE", "SEQUENCE:3");
    }

    @Test
    void putsADeadlineOnItsDayWithoutTakingTime() {
        assertThat(lines(event("2026-12-31", 0, "x")))
                .contains("DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "TRANSP:TRANSPARENT");
        assertThat(lines(event("2026-12-31T23:30", 0, "x")))
                .contains("DTSTART:20261231T223000Z", "TRANSP:TRANSPARENT")
                .noneMatch(line -> line.startsWith("DTEND"));
    }

    @Test
    void escapesWhatSeparatesValues() {
        assertThat(lines(event("2026-03-12", 0, "a;b,c\\d\r\nBEGIN:VEVENT")))
                .contains("SUMMARY:a\\;b\\,c\\\\d\\nBEGIN:VEVENT");
    }

    @Test
    void foldsLongLinesBetweenCharacters() {
        String title = "Árvíztűrő tükörfúrógép 😀 ".repeat(12).strip();
        String text = feed(event("2026-03-12T10:00", 60, title)).text();
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        });
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(text);
        assertThat(lines(event("2026-03-12T10:00", 60, title))).contains("SUMMARY:" + title);
    }

    @Test
    void beginsAndEndsAsACalendar() {
        assertThat(lines(event("2026-03-12", 0, "x")))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .endsWith("END:VEVENT", "END:VCALENDAR")
                .contains("UID:1@serai", "DTSTAMP:20260301T080000Z");
    }

    private static Feed.Event event(String start, int minutes, String title) {
        return new Feed.Event(
                "1@serai",
                3,
                Instant.parse("2026-03-01T08:00:00Z"),
                Due.of(start),
                Optional.of(minutes).filter(some -> some > 0),
                title,
                "",
                "Meeting",
                Optional.empty());
    }

    private static Feed feed(Feed.Event event) {
        return new Feed("Szabó Réka", ZONE, List.of(event));
    }

    /** Unfolded, as a reader does. */
    private static List<String> lines(Feed.Event event) {
        return List.of(feed(event).text().replace("\r\n ", "").split("\r\n"));
    }
}
