package org.seraicrm.platform.cards.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.EntryTexts;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.internal.calendar.FreeTime;
import org.seraicrm.platform.cards.internal.calendar.Span;
import org.seraicrm.platform.cards.internal.jdbc.CalendarTable;
import org.seraicrm.platform.cards.internal.jdbc.TodoTable;
import org.seraicrm.platform.cards.internal.jdbc.WorkingHoursTable;
import org.seraicrm.platform.cards.internal.jpa.TodoRow;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.store.UnitOfWork;

/**
 * Nobody is booked twice for the same time (A6). Whoever is refused is told when the colleague is busy, but not with what,
 * and when there is time instead.
 */
record Bookings(EntryTexts texts) {

    /**
     * Refuses an appointment whose assignee has another one then. Those who book for the same user at once wait for each
     * other, before anything of this unit reaches the database, so that none waits for a row of the other.
     */
    void check(ActionContext context, TodoRow row) {
        Actor actor = context.actor();
        UnitOfWork unit = context.unit();
        Todo wanted = row.todo(unit.company());
        Optional<Span> span =
                Span.of(wanted, actor.zone()).filter(any -> row.done().isEmpty());
        if (span.isEmpty()) {
            return;
        }
        CalendarTable.hold(unit, row.assignee());
        unit.entities().flush();
        LocalDate day = wanted.due().day();
        others(unit, wanted, day.minusDays(1), day.plusDays(1))
                .filter(other -> Span.of(other, actor.zone())
                        .filter(span.get()::overlaps)
                        .isPresent())
                .min(Comparator.comparing((Todo other) -> other.due().toString()))
                .ifPresent(other -> {
                    throw refused(actor, unit, wanted, other).refusal();
                });
    }

    private static Stream<Todo> others(UnitOfWork unit, Todo wanted, LocalDate from, LocalDate until) {
        return TodoTable.appointments(unit, wanted.assignee(), from, until).stream()
                .filter(other -> !other.id().equals(wanted.id()));
    }

    private Problem refused(Actor actor, UnitOfWork unit, Todo wanted, Todo other) {
        ZoneId zone = actor.zone();
        Span busy = Span.of(other, zone).orElseThrow();
        LocalTime end = busy.until().atZone(zone).toLocalTime();
        String taken = texts.due(actor, other.due()) + "–" + end;
        LocalDateTime from = wanted.due().day().atTime(wanted.due().time().orElse(LocalTime.MIN));
        return free(unit, wanted, from, zone)
                .map(slot -> new Due(slot.toLocalDate(), Optional.of(slot.toLocalTime())))
                .map(slot -> new Problem(
                        Kind.CONFLICT,
                        "todo.taken",
                        Map.of("taken", taken, "free", texts.due(actor, slot), "slot", slot.toString()),
                        List.of()))
                .orElseGet(() -> new Problem(Kind.CONFLICT, "todo.allTaken", Map.of("taken", taken), List.of()));
    }

    private static Optional<LocalDateTime> free(UnitOfWork unit, Todo wanted, LocalDateTime from, ZoneId zone) {
        LocalDate day = from.toLocalDate();
        List<Span> taken = others(unit, wanted, day.minusDays(1), day.plusDays(FreeTime.DAYS))
                .flatMap(other -> Span.of(other, zone).stream())
                .toList();
        int minutes = wanted.minutes().orElse(0);
        return new FreeTime(WorkingHoursTable.find(unit), zone)
                .next(taken, from, minutes, 1).stream().findFirst();
    }

    /** The appointments of some users that may touch some days. */
    static List<Span> taken(UnitOfWork unit, UserId user, LocalDate from, LocalDate until, ZoneId zone) {
        return TodoTable.appointments(unit, user, from.minusDays(1), until).stream()
                .flatMap(todo -> Span.of(todo, zone).stream())
                .toList();
    }
}
