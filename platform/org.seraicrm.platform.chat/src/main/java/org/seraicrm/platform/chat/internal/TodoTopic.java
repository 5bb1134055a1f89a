package org.seraicrm.platform.chat.internal;

import static org.seraicrm.platform.chat.internal.Turn.named;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.CloseTodo;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.HandOverTodo;
import org.seraicrm.platform.cards.RescheduleTodo;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.Todos;
import org.seraicrm.platform.chat.Button;
import org.seraicrm.platform.chat.Html;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.User;

/** Own to-dos: today's list, done, tomorrow, hand over (A37, A38, A48). */
final class TodoTopic implements Topic {

    private static final int IN_ONE_MESSAGE = 8;
    private static final int COLLEAGUES = 30;

    private final Deeds deeds;
    private final Todos todos;
    private final Clients clients;
    private final People people;

    TodoTopic(Deeds deeds, Todos todos, Clients clients, People people) {
        this.deeds = deeds;
        this.todos = todos;
        this.clients = clients;
        this.people = people;
    }

    @Override
    public Map<String, Heard> commands() {
        return Map.of("today", (turn, words) -> today(turn));
    }

    @Override
    public Map<String, Pressed> buttons() {
        return Map.of(
                "t", (turn, arguments) -> List.of(one(turn, todo(turn, arguments))),
                "td", (turn, arguments) -> close(turn, todo(turn, arguments)),
                "tt", (turn, arguments) -> tomorrow(turn, todo(turn, arguments)),
                "th", (turn, arguments) -> List.of(colleagues(turn, todo(turn, arguments))),
                "to", (turn, arguments) -> handOver(turn, todo(turn, arguments), UserId.of(arguments.get(1))));
    }

    private List<Message> today(Turn turn) {
        LocalDate day = turn.now().toLocalDate();
        List<Todo> own = todos.own(turn.actor(), day);
        List<Todo> overdue =
                own.stream().filter(todo -> todo.due().day().isBefore(day)).toList();
        List<Todo> today =
                own.stream().filter(todo -> todo.due().day().equals(day)).toList();
        if (own.isEmpty()) {
            return List.of(turn.message("chat.today.nothing"));
        }
        return Stream.concat(list(turn, "chat.today.overdue", overdue), list(turn, "chat.today.today", today))
                .toList();
    }

    private Stream<Message> list(Turn turn, String title, List<Todo> part) {
        List<Message> messages = new ArrayList<>();
        for (int from = 0; from < part.size(); from += IN_ONE_MESSAGE) {
            messages.add(page(turn, title, part, from));
        }
        return messages.stream();
    }

    private Message page(Turn turn, String title, List<Todo> part, int from) {
        StringBuilder text = new StringBuilder("<b>")
                .append(turn.html(title, "count", part.size()))
                .append("</b>");
        List<List<Button>> rows = new ArrayList<>();
        for (int i = from; i < Math.min(part.size(), from + IN_ONE_MESSAGE); i++) {
            Todo todo = part.get(i);
            String number = part.size() == 1 ? "" : (i + 1) + " · ";
            text.append("\n").append(number).append(line(turn, todo));
            rows.add(steps(turn, todo, number));
        }
        return new Message(text.toString(), rows);
    }

    /** A to-do in one line. */
    String line(Turn turn, Todo todo) {
        String about = todo.client()
                .flatMap(id -> clients.find(turn.actor(), id))
                .map(client -> " — " + Html.italic(client.name()))
                .orElse("");
        return Html.escape(todo.text()) + about + " · " + Html.escape(turn.due(todo.due()));
    }

    private Message one(Turn turn, Todo todo) {
        Message message = new Message("⏰ " + line(turn, todo), List.of(steps(turn, todo, "")));
        Optional<Client> client = todo.client().flatMap(id -> clients.find(turn.actor(), id));
        return client.map(
                        found -> message.row(named(found.name(), "c", found.id().text())))
                .orElse(message);
    }

    /** What can be done with an open to-do. */
    List<Button> steps(Turn turn, Todo todo, String prefix) {
        String id = todo.id().text();
        return List.of(
                named(prefix + turn.text("chat.button.done"), "td", id),
                named(prefix + turn.text("chat.button.tomorrow"), "tt", id),
                named(prefix + turn.text("chat.button.handOver"), "th", id));
    }

    private List<Message> close(Turn turn, Todo todo) {
        return deeds.perform(turn, new CloseTodo(todo.id(), Optional.empty()), id -> {
            Message told = turn.message("chat.todo.closed", "text", todo.text());
            return todo.client()
                    .map(client -> told.row(turn.button("chat.button.nextTodo", "ct", client.text())))
                    .orElse(told);
        });
    }

    private List<Message> tomorrow(Turn turn, Todo todo) {
        Due due = new Due(turn.now().toLocalDate().plusDays(1), todo.due().time());
        return deeds.perform(
                turn,
                new RescheduleTodo(todo.id(), due),
                id -> turn.message("chat.todo.moved", "text", todo.text(), "due", turn.due(due)));
    }

    private Message colleagues(Turn turn, Todo todo) {
        List<Button> names = people.users(turn.actor()).stream()
                .filter(User::active)
                .filter(user -> !user.id().equals(todo.assignee()))
                .limit(COLLEAGUES)
                .map(user -> named(
                        user.name(turn.actor().language()),
                        "to",
                        todo.id().text(),
                        user.id().text()))
                .toList();
        return names.isEmpty()
                ? turn.message("chat.todo.nobody")
                : turn.message("chat.todo.toWhom", "text", todo.text()).column(names);
    }

    private List<Message> handOver(Turn turn, Todo todo, UserId to) {
        String name = people.user(turn.actor(), to)
                .map(user -> user.name(turn.actor().language()))
                .orElse("");
        return deeds.perform(
                turn,
                new HandOverTodo(todo.id(), to),
                id -> turn.message("chat.todo.handedOver", "text", todo.text(), "name", name));
    }

    private Todo todo(Turn turn, List<String> arguments) {
        return todos.find(turn.actor(), TodoId.of(arguments.get(0)))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "row.notFound").refusal());
    }
}
