package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Outcome;

/** To-dos: given, done, put off, handed on. */
abstract class TodosContract extends OnDatabase {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private ClientId client;

    @SuppressWarnings("NullAway.Init")
    private CardId card;

    TodosContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        client = office.client(administrator, "Üvegkalmár");
        card = office.card(administrator, office.module(administrator), client, "Tükrök");
    }

    @Test
    @Tag("A105")
    void wantsADeadlineForEveryToDo() {
        ObjectNode input = Json.mapper().createObjectNode().put("text", "Felhívni");
        Outcome<?> outcome = office.modules().actions().perform(administrator, "todo.add", input, Optional.empty());
        assertThat(Office.problem(outcome).violations()).containsExactly(new Violation("/due", "value.missing"));
    }

    @Test
    @Tag("A105")
    void refusesDeadlinesThatNoCalendarShows() {
        for (String due : List.of("2026-02-30", "2026-13-01", "tomorrow", "+12026-01-01T10:00", "-0044-03-15T10:00")) {
            ObjectNode input =
                    Json.mapper().createObjectNode().put("text", "Felhívni").put("due", due);
            Outcome<?> outcome = office.modules().actions().perform(administrator, "todo.add", input, Optional.empty());
            assertThat(Office.problem(outcome).violations())
                    .as(due)
                    .containsExactly(new Violation("/due", "value.due"));
        }
    }

    @Test
    void sortsByDeadlineADayBeforeItsTimes() {
        office.todo(administrator, "délután", "2026-03-12T15:00", card);
        office.todo(administrator, "másnap", "2026-03-13", card);
        office.todo(administrator, "aznap", "2026-03-12", card);
        office.todo(administrator, "reggel", "2026-03-12T08:30", card);
        assertThat(office.todos().of(administrator, card))
                .extracting(Todo::text)
                .containsExactly("aznap", "reggel", "délután", "másnap");
        assertThat(office.todos().own(administrator, DAY))
                .extracting(Todo::text)
                .containsExactly("aznap", "reggel", "délután");
    }

    @Test
    void tellsAllOpenToDosOfAColleagueHoweverFarAway() {
        Actor colleague = office.colleague(administrator, Role.STANDARD);
        TodoId far = office.todo(colleague, "egyszer", "2099-01-01", card);
        TodoId near = office.todo(colleague, "most", "2026-03-12", card);
        office.todo(administrator, "másé", "2026-03-12", card);
        TodoId done = office.todo(colleague, "megvolt", "2026-03-12", card);
        office.perform(colleague, new CloseTodo(done, Optional.empty()));
        assertThat(office.todos().of(administrator, colleague.user()))
                .extracting(Todo::id)
                .containsExactly(near, far);
        assertThat(office.todos().of(office.founded(), colleague.user())).isEmpty();
    }

    @Test
    @Tag("A107")
    @Tag("A48")
    void movesADoneToDoIntoTheHistoryAtOnce() {
        TodoId todo = office.todo(administrator, "Felhívni", "2026-03-12", card);
        Outcome.Performed<TodoId> closed =
                office.performed(administrator, new CloseTodo(todo, Optional.of("Kedden jön.")));
        assertThat(office.todos().of(administrator, card)).isEmpty();
        assertThat(office.todos().own(administrator, DAY)).isEmpty();
        Entry entry =
                office.histories().of(administrator, card, Optional.empty(), 1).get(0);
        assertThat(entry.type()).isEqualTo("todo.closed");
        assertThat(office.entryTexts().line(administrator, entry)).isEqualTo("Done: Felhívni");
        assertThat(office.entryTexts().body(entry)).contains("Kedden jön.");
        assertThat(office.histories().of(administrator, client, Optional.empty(), 1))
                .extracting(Entry::id)
                .containsExactly(entry.id());
        office.undo(administrator, closed);
        assertThat(office.todos().of(administrator, card)).extracting(Todo::id).containsExactly(todo);
    }

    @Test
    @Tag("A48")
    void reschedulesAndTakesItBack() {
        TodoId todo = office.todo(administrator, "Felhívni", "2026-03-12", card);
        Outcome.Performed<TodoId> later =
                office.performed(administrator, new RescheduleTodo(todo, Due.of("2026-03-20T09:00")));
        assertThat(read(todo).due()).isEqualTo(Due.of("2026-03-20T09:00"));
        assertThat(office.todos().own(administrator, DAY)).isEmpty();
        office.undo(administrator, later);
        assertThat(read(todo).due()).isEqualTo(Due.on(DAY));
    }

    @Test
    @Tag("A48")
    void handsOverToAColleagueWhoThenHasIt() {
        Actor colleague = office.colleague(administrator, Role.STANDARD);
        TodoId todo = office.todo(administrator, "Felhívni", "2026-03-12", card);
        Outcome.Performed<TodoId> handed = office.performed(administrator, new HandOverTodo(todo, colleague.user()));
        assertThat(office.todos().own(administrator, DAY)).isEmpty();
        assertThat(office.todos().own(colleague, DAY)).extracting(Todo::id).containsExactly(todo);
        assertThat(read(todo).author()).isEqualTo(administrator.user());
        office.undo(administrator, handed);
        assertThat(office.todos().own(colleague, DAY)).isEmpty();
    }

    @Test
    @Tag("A21")
    void givesAToDoAndAMessageToAColleague() {
        Actor colleague = office.colleague(administrator, Role.STANDARD);
        office.perform(
                administrator,
                new AddTodo(
                        "Felmérni", Due.on(DAY), Optional.of(client), Optional.empty(), Optional.of(colleague.user())));
        office.perform(
                administrator, new SendMessage(colleague.user(), "Nézd meg!", Optional.of(client), Optional.empty()));
        assertThat(office.todos().own(colleague, DAY))
                .extracting(Todo::text, Todo::author)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Felmérni", administrator.user()));
        Entry entry =
                office.histories().of(colleague, client, Optional.empty(), 1).get(0);
        assertThat(entry.type()).isEqualTo("message.sent");
        assertThat(entry.data().path("to").asText()).isEqualTo(colleague.user().text());
        assertThat(office.entryTexts().body(entry)).contains("Nézd meg!");
    }

    @Test
    @Tag("A21")
    void mentionsColleaguesInANoteEachOnce() {
        Actor colleague = office.colleague(administrator, Role.STANDARD);
        office.perform(
                administrator,
                new AddNote(
                        "@Szabó Réka, nézd meg!",
                        Optional.empty(),
                        Optional.of(card),
                        Optional.of(List.of(colleague.user(), colleague.user()))));
        Entry entry =
                office.histories().of(colleague, card, Optional.empty(), 1).get(0);
        assertThat(entry.data().path("mentions")).hasSize(1);
        assertThat(entry.data().path("mentions").path(0).asText())
                .isEqualTo(colleague.user().text());
        assertThat(office.entryTexts().body(entry)).contains("@Szabó Réka, nézd meg!");
    }

    @Test
    @Tag("A21")
    void mentionsNobodyOfAnotherCompany() {
        Actor stranger = office.founded();
        Problem refused = office.refusal(
                administrator,
                new AddNote("@Idegen", Optional.of(client), Optional.empty(), Optional.of(List.of(stranger.user()))));
        assertThat(refused.violations()).containsExactly(new Violation("/mentions/0", "value.notFound"));
    }

    @Test
    @Tag("A46")
    void tellsCallsThatWereMadeAmongCallsAndToDos() {
        TodoId call = office.perform(
                administrator,
                new AddTodo(
                        "Felhívni",
                        Due.on(DAY),
                        Optional.empty(),
                        Optional.of(card),
                        Optional.empty(),
                        Optional.of(TodoKind.CALL),
                        Optional.empty()));
        TodoId task = office.todo(administrator, "Felmérni", "2026-03-12", card);
        office.perform(administrator, new CloseTodo(call, Optional.of("Kedden jön.")));
        office.perform(administrator, new CloseTodo(task, Optional.empty()));
        assertThat(entries(EntryKind.CALL)).containsExactly("Done: Felhívni");
        assertThat(entries(EntryKind.TODO)).contains("Done: Felhívni", "Done: Felmérni");
        assertThat(entries(EntryKind.FILE)).isEmpty();
    }

    private List<String> entries(EntryKind kind) {
        return office.histories().of(administrator, card, Optional.empty(), 10, Set.of(kind)).stream()
                .map(entry -> office.entryTexts().line(administrator, entry))
                .toList();
    }

    @Test
    void showsAClientsToDosTogetherWithThoseOfItsCards() {
        TodoId onCard = office.todo(administrator, "kártyán", "2026-03-12", card);
        TodoId onClient = office.perform(
                administrator,
                new AddTodo("ügyfélen", Due.on(DAY), Optional.of(client), Optional.empty(), Optional.empty()));
        office.perform(
                administrator,
                new AddTodo("magamnak", Due.on(DAY), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(office.todos().of(administrator, client))
                .extracting(Todo::id)
                .containsExactly(onCard, onClient);
        assertThat(office.todos().of(administrator, card)).extracting(Todo::id).containsExactly(onCard);
        assertThat(office.todos().own(administrator, DAY)).hasSize(3);
    }

    @Test
    void rewordsAndTakesBackAndRefusesWhatIsDone() {
        TodoId todo = office.todo(administrator, "Felhivni", "2026-03-12", card);
        Outcome.Performed<TodoId> reworded = office.performed(administrator, new ChangeTodo(todo, " Felhívni délben "));
        assertThat(read(todo).text()).isEqualTo("Felhívni délben");
        office.undo(administrator, reworded);
        assertThat(read(todo).text()).isEqualTo("Felhivni");
        office.perform(administrator, new CloseTodo(todo, Optional.empty()));
        assertThat(office.refusal(administrator, new CloseTodo(todo, Optional.empty()))
                        .code())
                .isEqualTo("todo.closed");
        assertThat(office.refusal(administrator, new ChangeTodo(todo, "x")).code())
                .isEqualTo("todo.closed");
        assertThat(office.refusal(administrator, new RescheduleTodo(todo, Due.on(DAY)))
                        .code())
                .isEqualTo("todo.closed");
        office.perform(administrator, new ReopenTodo(todo));
        assertThat(office.refusal(administrator, new ReopenTodo(todo)).code()).isEqualTo("todo.open");
    }

    @Test
    void takesBackANewToDo() {
        Outcome.Performed<TodoId> added = office.performed(
                administrator,
                new AddTodo("Felhívni", Due.on(DAY), Optional.empty(), Optional.of(card), Optional.empty()));
        office.undo(administrator, added);
        assertThat(office.todos().find(administrator, added.result())).isEmpty();
        assertThat(office.histories().of(administrator, card, Optional.empty(), 1))
                .extracting(Entry::type)
                .containsExactly("todo.removed");
    }

    @Test
    @Tag("A3")
    void asksAnAdministratorForWhatOneMayNotSee() {
        Actor rep = office.colleague(administrator, Role.RESTRICTED);
        Outcome.Performed<TodoId> asked =
                office.performed(rep, new RequestAccess("/settings/modules", Optional.of("holiday replacement")));
        Todo todo = read(asked.result());
        assertThat(todo.assignee()).isEqualTo(administrator.user());
        assertThat(todo.text()).contains("/settings/modules", "holiday replacement");
        assertThat(office.todos().find(rep, asked.result())).isEmpty();
    }

    private Todo read(TodoId todo) {
        return office.todos().find(administrator, todo).orElseThrow();
    }
}
