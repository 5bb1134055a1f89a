package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.calendar.CalendarEntry;
import org.seraicrm.platform.cards.calendar.CalendarSecret;
import org.seraicrm.platform.cards.calendar.CalendarSharing;
import org.seraicrm.platform.cards.calendar.PublishCalendar;
import org.seraicrm.platform.cards.calendar.SetWorkingHours;
import org.seraicrm.platform.cards.calendar.ShareCalendar;
import org.seraicrm.platform.cards.calendar.UnpublishCalendar;
import org.seraicrm.platform.cards.calendar.WorkingHours;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Outcome;

/** Appointments: booked once, seen as far as they are shared. */
@Tag("A6")
abstract class CalendarContract extends OnDatabase {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
    private static final int PEOPLE = 4;

    @SuppressWarnings("NullAway.Init")
    private Actor reception;

    @SuppressWarnings("NullAway.Init")
    private Actor sales;

    CalendarContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        reception = office.founded();
        sales = office.colleague(reception, Role.STANDARD);
    }

    @Test
    void booksIntoAColleaguesCalendarAndRefusesTheSameTimeTwice() {
        office.perform(reception, booking(sales, "Tükrök felmérése", "2026-03-12T10:00", 60));
        Problem taken = office.refusal(reception, booking(sales, "Másik", "2026-03-12T10:30", 60));
        assertThat(taken.kind()).isEqualTo(Problem.Kind.CONFLICT);
        assertThat(taken.code()).isEqualTo("todo.taken");
        assertThat(taken.arguments())
                .containsEntry("slot", "2026-03-12T11:00")
                .hasEntrySatisfying("taken", busy -> assertThat(busy.toString()).contains("10:00–11:00"));
        assertThat(taken.toString()).doesNotContain("Tükrök");
        office.perform(reception, booking(sales, "Utána", "2026-03-12T11:00", 60));
        office.perform(reception, booking(reception, "Nálam", "2026-03-12T10:30", 60));
        assertThat(office.calendar().free(reception, Set.of(sales.user(), reception.user()), at("10:00"), 30, 2))
                .containsExactly(at("12:00"), at("12:30"));
    }

    @Test
    void refusesToMoveHandOrReopenIntoTakenTime() {
        TodoId first = office.perform(reception, booking(sales, "Első", "2026-03-12T10:00", 60));
        TodoId second = office.perform(reception, booking(sales, "Második", "2026-03-12T12:00", 60));
        TodoId mine = office.perform(reception, booking(reception, "Enyém", "2026-03-12T10:15", 15));
        assertThat(code(new RescheduleTodo(second, Due.of("2026-03-12T10:59")))).isEqualTo("todo.taken");
        assertThat(code(new RescheduleTodo(first, Due.of("2026-03-12T10:00"), Optional.of(121))))
                .isEqualTo("todo.taken");
        assertThat(code(new HandOverTodo(mine, sales.user()))).isEqualTo("todo.taken");
        office.perform(sales, new CloseTodo(first, Optional.empty()));
        Outcome.Performed<TodoId> handed = office.performed(reception, new HandOverTodo(mine, sales.user()));
        assertThat(office.refusal(sales, new ReopenTodo(first)).code()).isEqualTo("todo.taken");
        office.undo(reception, handed);
        office.perform(sales, new ReopenTodo(first));
    }

    @Test
    void booksForAllOrForNoneAndTellsNobodyOfWhatWasRefused() {
        office.perform(reception, booking(sales, "Első", "2026-03-12T10:00", 60));
        assertThat(office.refusal(reception, meeting("2026-03-12T10:30")).code())
                .isEqualTo("todo.taken");
        assertThat(office.todos().own(reception, DAY)).isEmpty();
        Outcome.Performed<Integer> booked = office.performed(reception, meeting("2026-03-12T11:00"));
        assertThat(booked.result()).isEqualTo(2);
        assertThat(office.todos().own(reception, DAY)).extracting(Todo::text).containsExactly("Együtt");
        assertThat(office.todos().own(sales, DAY)).extracting(Todo::text).containsExactly("Első", "Együtt");
        office.undo(reception, booked);
        assertThat(office.todos().own(reception, DAY)).isEmpty();
        assertThat(office.todos().own(sales, DAY)).extracting(Todo::text).containsExactly("Első");
    }

    private AddTodoForAll meeting(String due) {
        return new AddTodoForAll(
                "Együtt",
                Due.of(due),
                List.of(reception.user(), sales.user(), sales.user()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(60));
    }

    @Test
    void takesABookingAndItsMovesBack() {
        Outcome.Performed<TodoId> booked =
                office.performed(reception, booking(sales, "Felmérés", "2026-03-12T10:00", 60));
        Outcome.Performed<TodoId> moved = office.performed(
                reception, new RescheduleTodo(booked.result(), Due.of("2026-03-13T09:00"), Optional.of(90)));
        assertThat(read(booked.result()).minutes()).contains(90);
        office.undo(reception, moved);
        assertThat(read(booked.result()))
                .extracting(Todo::due, Todo::minutes)
                .containsExactly(Due.of("2026-03-12T10:00"), Optional.of(60));
        Outcome.Performed<TodoId> wholeDay =
                office.performed(reception, new RescheduleTodo(booked.result(), Due.on(DAY)));
        assertThat(read(booked.result()).minutes()).isEmpty();
        office.undo(reception, wholeDay);
        assertThat(read(booked.result()).minutes()).contains(60);
        office.undo(reception, booked);
        assertThat(office.todos().find(sales, booked.result())).isEmpty();
    }

    @Test
    void wantsATimeForWhatLasts() {
        assertThat(violation(booking(sales, "x", "2026-03-12", 60))).isEqualTo("todo.needsTime");
        assertThat(violation(booking(sales, "x", "2026-03-12T10:00", 24 * 60 + 1)))
                .isEqualTo("todo.minutes");
    }

    @Test
    void givesATimeToOneOfManyWhoBookItAtOnce() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            for (int round = 0; round < 10; round++) {
                String hour = String.format("2026-04-%02dT10:", round + 1);
                List<Future<Outcome<TodoId>>> bookings = new ArrayList<>();
                for (int person = 0; person < PEOPLE; person++) {
                    AddTodo booking = booking(sales, "Verseny", hour + (10 + person), 60);
                    Optional<String> once = Optional.of(round + "/" + person);
                    bookings.add(threads.submit(() -> office.modules().actions().perform(reception, booking, once)));
                }
                assertThat(performed(bookings)).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(office.calendar()
                        .of(sales, Set.of(sales.user()), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 10)))
                .hasSize(10);
    }

    @Test
    void booksOnceWhateverIsSentAgain() {
        AddTodo booking = booking(sales, "Felmérés", "2026-03-12T10:00", 60);
        Optional<String> once = Optional.of("again");
        Outcome<TodoId> first = office.modules().actions().perform(reception, booking, once);
        assertThat(office.modules().actions().perform(reception, booking, once)).isEqualTo(first);
        assertThat(entries(sales, sales)).hasSize(1);
    }

    @Test
    void showsOthersOnlyThatOneIsBusy() {
        Actor other = office.colleague(reception, Role.STANDARD);
        office.perform(sales, booking(sales, "Fogorvos", "2026-03-12T10:00", 60));
        office.perform(
                sales, new AddTodo("Határidő", Due.on(DAY), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(entries(sales, sales))
                .extracting(entry -> entry.todo().orElseThrow().text())
                .containsExactly("Határidő", "Fogorvos");
        assertThat(entries(other, sales)).singleElement().satisfies(entry -> {
            assertThat(entry.todo()).isEmpty();
            assertThat(entry.changeable()).isFalse();
            assertThat(entry.start()).isEqualTo(Due.of("2026-03-12T10:00"));
        });
    }

    @Test
    void sharesDetailsWithDepartmentsUnlessSaidOtherwise() {
        DepartmentId shop = DepartmentId.next();
        Actor seller = office.colleague(reception, Role.STANDARD, shop);
        Actor neighbour = office.colleague(reception, Role.STANDARD, shop);
        Actor stranger = office.colleague(reception, Role.STANDARD);
        office.perform(seller, booking(seller, "Felmérés", "2026-03-12T10:00", 60));
        assertThat(office.calendar().sharing(seller)).isEqualTo(CalendarSharing.DEPARTMENTS);
        assertThat(detailed(neighbour, seller)).isTrue();
        assertThat(detailed(stranger, seller)).isFalse();
        office.perform(seller, new ShareCalendar(CalendarSharing.EVERYBODY));
        assertThat(detailed(stranger, seller)).isTrue();
        Outcome.Performed<?> none = office.performed(seller, new ShareCalendar(CalendarSharing.NOBODY));
        assertThat(detailed(neighbour, seller)).isFalse();
        assertThat(detailed(seller, seller)).isTrue();
        office.undo(seller, none);
        assertThat(detailed(stranger, seller)).isTrue();
    }

    @Test
    void neverShowsClientsToThoseWhoMayNotSeeThem() {
        Actor restricted = office.colleague(reception, Role.RESTRICTED);
        office.perform(sales, new ShareCalendar(CalendarSharing.EVERYBODY));
        ClientId client = office.clientOf(sales, reception, "Titkos Kft.");
        office.perform(
                sales,
                new AddTodo(
                        "Tárgyalás",
                        Due.of("2026-03-12T10:00"),
                        Optional.of(client),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(TodoKind.MEETING),
                        Optional.of(60)));
        assertThat(detailed(reception, sales)).isTrue();
        assertThat(detailed(restricted, sales)).isFalse();
        assertThat(entries(restricted, sales)).hasSize(1);
    }

    @Test
    void offersFreeTimeWithinTheCompanysOwnHours() {
        SetWorkingHours early = new SetWorkingHours("06:30", "10:30", List.of(DayOfWeek.SATURDAY));
        Outcome.Performed<CompanyId> set = office.performed(reception, early);

        assertThat(office.calendar().hours(sales))
                .isEqualTo(new WorkingHours(LocalTime.of(6, 30), LocalTime.of(10, 30), Set.of(DayOfWeek.SATURDAY)));
        assertThat(office.calendar().free(sales, Set.of(sales.user()), at("10:00"), 60, 2))
                .allSatisfy(slot -> {
                    assertThat(slot.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
                    assertThat(slot.toLocalTime()).isBetween(LocalTime.of(6, 30), LocalTime.of(9, 30));
                })
                .hasSize(2);
        assertThat(office.calendar().hours(office.founded())).isEqualTo(WorkingHours.USUAL);
        office.undo(reception, set);
        assertThat(office.calendar().hours(sales)).isEqualTo(WorkingHours.USUAL);
    }

    @Test
    void takesNoHoursThatNobodyCouldWork() {
        assertThat(office.refusal(reception, new SetWorkingHours("early", "5", List.of()))
                        .violations())
                .containsExactly(
                        new Violation("/from", "calendar.time"),
                        new Violation("/until", "calendar.time"),
                        new Violation("/days", "value.missing"));
        assertThat(office.refusal(reception, new SetWorkingHours("17:00", "08:00", List.of(DayOfWeek.MONDAY)))
                        .violations())
                .containsExactly(new Violation("/until", "calendar.untilFirst"));
        assertThat(office.refusal(sales, SetWorkingHours.of(WorkingHours.USUAL)).kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
    }

    @Test
    void knowsNothingOfAnotherCompany() {
        office.perform(sales, new ShareCalendar(CalendarSharing.EVERYBODY));
        office.perform(sales, booking(sales, "Felmérés", "2026-03-12T10:00", 60));
        Actor foreign = office.founded();
        assertThat(entries(foreign, sales)).isEmpty();
        assertThat(office.calendar().free(foreign, Set.of(sales.user()), at("10:00"), 30, 1))
                .containsExactly(at("10:00"));
    }

    @Test
    void opensACalendarByItsLastSecretOnly() {
        CalendarSecret first = office.perform(sales, new PublishCalendar());
        assertThat(office.calendar().owner(first.secret()).orElseThrow().user()).isEqualTo(sales.user());
        CalendarSecret second = office.perform(sales, new PublishCalendar());
        assertThat(office.calendar().owner(first.secret())).isEmpty();
        assertThat(office.calendar().owner(second.secret())).isPresent();
        assertThat(office.calendar().published(sales)).isPresent();
        office.perform(sales, new UnpublishCalendar());
        assertThat(office.calendar().owner(second.secret())).isEmpty();
        assertThat(office.calendar().published(sales)).isEmpty();
        assertThat(office.calendar().owner("' OR 1=1")).isEmpty();
    }

    private static long performed(List<Future<Outcome<TodoId>>> bookings)
            throws InterruptedException, ExecutionException {
        long performed = 0;
        for (Future<Outcome<TodoId>> booking : bookings) {
            Outcome<TodoId> outcome = booking.get();
            if (outcome instanceof Outcome.Performed<TodoId>) {
                performed++;
            } else {
                assertThat(Office.problem(outcome).code()).isEqualTo("todo.taken");
            }
        }
        return performed;
    }

    private static AddTodo booking(Actor whose, String text, String due, int minutes) {
        return new AddTodo(
                text,
                Due.of(due),
                Optional.empty(),
                Optional.empty(),
                Optional.of(whose.user()),
                Optional.of(TodoKind.MEETING),
                Optional.of(minutes));
    }

    private List<CalendarEntry> entries(Actor reader, Actor owner) {
        return office.calendar().of(reader, Set.of(owner.user()), DAY, DAY);
    }

    private boolean detailed(Actor reader, Actor owner) {
        return entries(reader, owner).get(0).todo().isPresent();
    }

    private String code(org.seraicrm.platform.modules.Action<?> action) {
        return office.refusal(reception, action).code();
    }

    private String violation(AddTodo action) {
        return office.refusal(reception, action).violations().get(0).code();
    }

    private Todo read(TodoId todo) {
        return office.todos().find(sales, todo).orElseThrow();
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-12T" + time);
    }
}
