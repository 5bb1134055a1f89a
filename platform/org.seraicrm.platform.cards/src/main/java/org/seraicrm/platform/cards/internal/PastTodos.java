package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.TodoKind;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;

/** To-dos as a history tells them, from its beginning on. One thread. */
final class PastTodos {

    private final CompanyId company;
    private final Map<TodoId, Todo> open = new LinkedHashMap<>();
    /** Those that were done, since they may be opened again. */
    private final Map<TodoId, Todo> done = new LinkedHashMap<>();

    PastTodos(CompanyId company) {
        this.company = company;
    }

    /** What happened next. */
    void happened(Entry entry) {
        if (!entry.data().path("todo").isTextual()) {
            return;
        }
        TodoId id = TodoId.of(entry.data().path("todo").asText());
        switch (entry.type()) {
            case "todo.added" -> added(id, entry).ifPresent(todo -> open.put(id, todo));
            case "todo.changed", "todo.rescheduled", "todo.handedOver" ->
                open.computeIfPresent(id, (same, todo) -> changed(todo, entry.data()));
            case "todo.closed" -> Optional.ofNullable(open.remove(id)).ifPresent(todo -> done.put(id, todo));
            case "todo.reopened" -> Optional.ofNullable(done.remove(id)).ifPresent(todo -> open.put(id, todo));
            case "todo.removed" -> open.remove(id);
            default -> {}
        }
    }

    /** Nothing when its text was erased, or who it was for isn't known any more. */
    private Optional<Todo> added(TodoId id, Entry entry) {
        JsonNode data = entry.data();
        return text(data, "text")
                .flatMap(text -> text(data, "assignee")
                        .map(UserId::of)
                        .map(assignee -> new Todo(
                                id,
                                company,
                                0,
                                text,
                                Due.of(data.path("due").asText()),
                                Optional.empty(),
                                assignee,
                                entry.actor().orElse(assignee),
                                entry.client(),
                                entry.card())));
    }

    private static Todo changed(Todo todo, JsonNode data) {
        return new Todo(
                todo.id(),
                todo.company(),
                todo.version(),
                text(data, "text").orElse(todo.text()),
                text(data, "to").or(() -> text(data, "due")).map(Due::of).orElse(todo.due()),
                todo.done(),
                text(data, "assignee").map(UserId::of).orElse(todo.assignee()),
                todo.author(),
                todo.client(),
                todo.card());
    }

    private static Optional<String> text(JsonNode data, String member) {
        return Optional.of(data.path(member)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    /**
     * Those that are open, by due.
     *
     * @param today as they are now, whose kind no history tells
     */
    List<Todo> open(Function<TodoId, Optional<Todo>> today) {
        return open.values().stream()
                .map(todo -> of(todo, today.apply(todo.id()).map(Todo::kind).orElse(TodoKind.TASK)))
                .sorted(Comparator.comparing((Todo todo) -> todo.due().toString())
                        .thenComparing(todo -> todo.id().value()))
                .toList();
    }

    private static Todo of(Todo todo, TodoKind kind) {
        return new Todo(
                todo.id(),
                todo.company(),
                todo.version(),
                todo.text(),
                todo.due(),
                todo.done(),
                todo.assignee(),
                todo.author(),
                todo.client(),
                todo.card(),
                kind,
                Optional.empty());
    }
}
