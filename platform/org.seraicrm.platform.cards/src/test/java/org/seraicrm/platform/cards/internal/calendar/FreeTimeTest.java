package org.seraicrm.platform.cards.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.calendar.WorkingHours;

@Tag("A6")
class FreeTimeTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Budapest");
    private final FreeTime time = new FreeTime(WorkingHours.USUAL, ZONE);

    @Test
    void offersTheNextQuarterOfAnHour() {
        assertThat(time.next(List.of(), at("2026-03-12T09:07"), 60, 2))
                .containsExactly(at("2026-03-12T09:15"), at("2026-03-12T10:15"));
        assertThat(time.next(List.of(), at("2026-03-12T09:15:01"), 30, 1)).containsExactly(at("2026-03-12T09:30"));
    }

    @Test
    void passesOverWhatIsTakenByAnybody() {
        List<Span> taken = List.of(span("2026-03-12T09:00", 60), span("2026-03-12T09:30", 50));
        assertThat(time.next(taken, at("2026-03-12T09:00"), 30, 2))
                .containsExactly(at("2026-03-12T10:30"), at("2026-03-12T11:00"));
        assertThat(time.next(taken, at("2026-03-12T08:00"), 60, 1)).containsExactly(at("2026-03-12T08:00"));
    }

    @Test
    void keepsToWorkingHoursAndDays() {
        assertThat(time.next(List.of(), at("2026-03-13T16:30"), 60, 1)).containsExactly(at("2026-03-16T08:00"));
        assertThat(time.next(List.of(), at("2026-03-13T16:00"), 60, 1)).containsExactly(at("2026-03-13T16:00"));
        assertThat(time.next(List.of(), at("2026-03-13T16:00"), 10 * 60, 1)).isEmpty();
    }

    @Test
    void countsTheMinutesThatPassWhenTheClockIsPutForward() {
        // The night of 29 March 2026: the clock goes from two to three.
        assertThat(span("2026-03-29T01:30", 60).overlaps(span("2026-03-29T03:00", 30)))
                .isTrue();
        assertThat(span("2026-03-29T01:30", 30).overlaps(span("2026-03-29T03:00", 30)))
                .isFalse();
    }

    @Test
    void letsAppointmentsTouch() {
        assertThat(span("2026-03-12T09:00", 60).overlaps(span("2026-03-12T10:00", 60)))
                .isFalse();
        assertThat(span("2026-03-12T09:00", 61).overlaps(span("2026-03-12T10:00", 60)))
                .isTrue();
    }

    private static Span span(String start, int minutes) {
        return Span.of(at(start), minutes, ZONE);
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }
}
