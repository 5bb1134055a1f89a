package org.seraicrm.platform.cards.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.calendar.Calendar;
import org.seraicrm.platform.cards.calendar.CalendarEntry;
import org.seraicrm.platform.cards.calendar.CalendarSharing;
import org.seraicrm.platform.cards.calendar.WorkingHours;
import org.seraicrm.platform.cards.internal.calendar.FreeTime;
import org.seraicrm.platform.cards.internal.calendar.Secret;
import org.seraicrm.platform.cards.internal.calendar.Span;
import org.seraicrm.platform.cards.internal.jdbc.CalendarTable;
import org.seraicrm.platform.cards.internal.jdbc.TodoTable;
import org.seraicrm.platform.cards.internal.jdbc.WorkingHoursTable;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.User;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** Calendars from the table of to-dos. */
record StoredCalendar(Store store, AccessPolicy policy, People people) implements Calendar {

    private static final Comparator<CalendarEntry> BY_START = Comparator.comparing(
                    (CalendarEntry entry) -> entry.start().toString())
            .thenComparing(entry -> entry.user().value());

    @Override
    public List<CalendarEntry> of(Actor actor, Set<UserId> users, LocalDate from, LocalDate until) {
        Access access = policy.of(actor);
        List<User> owners = known(actor, users);
        return store.read(actor.company(), unit -> {
            Map<UserId, CalendarSharing> sharing = CalendarTable.sharing(unit, ids(owners));
            return owners.stream()
                    .flatMap(owner -> entries(
                            new Reader(actor, unit, access, open(actor, owner, sharing)), owner.id(), from, until))
                    .sorted(BY_START)
                    .toList();
        });
    }

    /** Who reads the calendar of one colleague. */
    private record Reader(Actor actor, UnitOfWork unit, Access access, boolean open) {

        Stream<CalendarEntry> entries(List<TodoTable.Hung> rows) {
            Set<Todo> seen = new HashSet<>(new SeenRows(unit, access).todos(rows));
            return rows.stream().flatMap(row -> entry(row.todo(), seen.contains(row.todo())).stream());
        }

        private Optional<CalendarEntry> entry(Todo todo, boolean seen) {
            boolean details = told(todo) && (seen || aboutNobody(todo));
            return details || todo.minutes().isPresent() && todo.done().isEmpty()
                    ? Optional.of(new CalendarEntry(
                            todo.assignee(),
                            todo.due(),
                            todo.minutes(),
                            Optional.of(todo).filter(any -> details),
                            details && (seen || own(todo))))
                    : Optional.empty();
        }

        /** By its owner's choice, or because the reader put it there. */
        private boolean told(Todo todo) {
            return open || own(todo);
        }

        private boolean own(Todo todo) {
            return todo.author().equals(actor.user());
        }

        /** What hangs on a client or card is told only to those who see that. */
        private static boolean aboutNobody(Todo todo) {
            return todo.client().isEmpty() && todo.card().isEmpty();
        }
    }

    private static Stream<CalendarEntry> entries(Reader reader, UserId owner, LocalDate from, LocalDate until) {
        ZoneId zone = reader.actor.zone();
        Instant begin = from.atStartOfDay(zone).toInstant();
        List<TodoTable.Hung> rows = TodoTable.calendar(reader.unit, owner, from.minusDays(1), until).stream()
                .filter(row -> Span.of(row.todo(), zone)
                        .map(span -> span.until().isAfter(begin))
                        .orElseGet(() -> !row.todo().due().day().isBefore(from)))
                .toList();
        return reader.entries(rows);
    }

    private static boolean open(Actor actor, User owner, Map<UserId, CalendarSharing> sharing) {
        return owner.id().equals(actor.user())
                || switch (chosen(sharing, owner.id())) {
                    case NOBODY -> false;
                    case DEPARTMENTS -> !Collections.disjoint(owner.departments(), actor.departments());
                    case EVERYBODY -> true;
                };
    }

    static CalendarSharing chosen(Map<UserId, CalendarSharing> sharing, UserId owner) {
        return sharing.getOrDefault(owner, CalendarSharing.DEPARTMENTS);
    }

    @Override
    public List<LocalDateTime> free(Actor actor, Set<UserId> users, LocalDateTime from, int minutes, int most) {
        List<User> owners = known(actor, users);
        LocalDate day = from.toLocalDate();
        List<Span> taken = store.read(
                actor.company(),
                unit -> owners.stream()
                        .flatMap(owner ->
                                Bookings.taken(unit, owner.id(), day, day.plusDays(FreeTime.DAYS), actor.zone())
                                        .stream())
                        .toList());
        return new FreeTime(hours(actor), actor.zone()).next(taken, from, minutes, most);
    }

    private List<User> known(Actor actor, Set<UserId> users) {
        return people.users(actor).stream()
                .filter(user -> users.contains(user.id()))
                .toList();
    }

    private static Collection<UserId> ids(List<User> owners) {
        return owners.stream().map(User::id).toList();
    }

    @Override
    public WorkingHours hours(Actor actor) {
        return store.read(actor.company(), WorkingHoursTable::find);
    }

    @Override
    public CalendarSharing sharing(Actor actor) {
        return chosen(
                store.read(actor.company(), unit -> CalendarTable.sharing(unit, Set.of(actor.user()))), actor.user());
    }

    @Override
    public Optional<Instant> published(Actor actor) {
        return store.read(actor.company(), unit -> CalendarTable.published(unit, actor.user()));
    }

    @Override
    public Optional<Owner> owner(String secret) {
        return Secret.of(secret).flatMap(given -> store.server(unit -> CalendarTable.owner(unit, given.hash())));
    }
}
