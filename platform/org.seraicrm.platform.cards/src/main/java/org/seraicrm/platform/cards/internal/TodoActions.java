package org.seraicrm.platform.cards.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.AddTodo;
import org.seraicrm.platform.cards.AddTodoForAll;
import org.seraicrm.platform.cards.ChangeTodo;
import org.seraicrm.platform.cards.CloseTodo;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.HandOverTodo;
import org.seraicrm.platform.cards.RemoveTodo;
import org.seraicrm.platform.cards.RemoveTodos;
import org.seraicrm.platform.cards.ReopenTodo;
import org.seraicrm.platform.cards.RescheduleTodo;
import org.seraicrm.platform.cards.TodoAdded;
import org.seraicrm.platform.cards.TodoChanged;
import org.seraicrm.platform.cards.TodoClosed;
import org.seraicrm.platform.cards.TodoHandedOver;
import org.seraicrm.platform.cards.TodoKind;
import org.seraicrm.platform.cards.TodoRemoved;
import org.seraicrm.platform.cards.TodoReopened;
import org.seraicrm.platform.cards.TodoRescheduled;
import org.seraicrm.platform.cards.internal.jpa.CardRow;
import org.seraicrm.platform.cards.internal.jpa.TodoRow;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;

/** What is done with to-dos (A48, A105, A107). */
final class TodoActions implements ActionHandlers {

    private static final int LONGEST = 24 * 60;
    private static final int MOST = 20;

    private final Bookings bookings;

    TodoActions(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(AddTodo.class, this::add),
                on(AddTodoForAll.class, this::addForAll),
                on(RemoveTodo.class, this::remove),
                on(RemoveTodos.class, this::removeAll),
                on(CloseTodo.class, this::close),
                on(ReopenTodo.class, this::reopen),
                on(RescheduleTodo.class, this::reschedule),
                on(HandOverTodo.class, this::handOver),
                on(ChangeTodo.class, this::change));
    }

    private Done<TodoId> add(AddTodo action, ActionContext context) {
        Optional<CardRow> card = action.card().map(id -> Rows.taking(context.unit(), id, "/card"));
        action.client().ifPresent(id -> Rows.taking(context.unit(), id, "/client"));
        TodoRow row = new TodoRow(TodoId.next(), context.actor().user(), action.client(), card);
        row.text(action.text().strip());
        row.due(action.due());
        row.assignee(action.assignee().orElse(context.actor().user()));
        row.minutes(lasting(action.due(), action.minutes()));
        row.kind(action.kind().orElse(row.minutes().isPresent() ? TodoKind.MEETING : TodoKind.TASK));
        bookings.check(context, row);
        context.entities().persist(row);
        context.happened(subject(row), new TodoAdded(row.id(), row.text(), row.due(), row.assignee()));
        return Done.of(row.id(), new RemoveTodo(row.id()));
    }

    private Done<Integer> addForAll(AddTodoForAll action, ActionContext context) {
        List<UserId> assignees = action.assignees().stream().distinct().toList();
        if (assignees.isEmpty() || assignees.size() > MOST) {
            throw Problem.invalid("/assignees", assignees.isEmpty() ? "value.missing" : "todo.tooMany")
                    .refusal();
        }
        List<TodoId> todos = assignees.stream()
                .map(assignee -> context.perform(new AddTodo(
                        action.text(),
                        action.due(),
                        action.client(),
                        action.card(),
                        Optional.of(assignee),
                        action.kind(),
                        action.minutes())))
                .toList();
        return Done.of(todos.size(), new RemoveTodos(todos));
    }

    private Done<Integer> removeAll(RemoveTodos action, ActionContext context) {
        action.todos().forEach(todo -> context.perform(new RemoveTodo(todo)));
        return Done.of(action.todos().size());
    }

    private Done<TodoId> remove(RemoveTodo action, ActionContext context) {
        TodoRow row = open(context, action.todo());
        UserId asker = context.actor().user();
        if (!row.assignee().equals(asker) && !row.author().equals(asker)) {
            throw new Problem(Kind.FORBIDDEN, "todo.notYours").refusal();
        }
        context.happened(subject(row), new TodoRemoved(row.id(), row.text()));
        context.entities().remove(row);
        return Done.of(row.id());
    }

    private Done<TodoId> close(CloseTodo action, ActionContext context) {
        TodoRow row = open(context, action.todo());
        row.done(Optional.of(context.unit().now()));
        Optional<String> report = action.report().filter(text -> !text.isBlank());
        context.happened(subject(row), new TodoClosed(row.id(), row.text(), report, row.assignee(), row.kind()));
        return Done.of(row.id(), new ReopenTodo(row.id()));
    }

    private Done<TodoId> reopen(ReopenTodo action, ActionContext context) {
        TodoRow row = row(context, action.todo());
        if (row.done().isEmpty()) {
            throw new Problem(Kind.CONFLICT, "todo.open").refusal();
        }
        row.done(Optional.empty());
        bookings.check(context, row);
        context.happened(subject(row), new TodoReopened(row.id(), row.text(), row.assignee()));
        return Done.of(row.id(), new CloseTodo(row.id(), Optional.empty()));
    }

    private Done<TodoId> reschedule(RescheduleTodo action, ActionContext context) {
        TodoRow row = open(context, action.todo());
        Due before = row.due();
        Optional<Integer> lasted = row.minutes();
        boolean timed = action.due().time().isPresent();
        row.due(action.due());
        row.minutes(lasting(action.due(), action.minutes().or(() -> lasted.filter(any -> timed))));
        bookings.check(context, row);
        context.happened(subject(row), new TodoRescheduled(row.id(), row.text(), before, row.due(), row.assignee()));
        return Done.of(row.id(), new RescheduleTodo(row.id(), before, Optional.of(lasted.orElse(0))));
    }

    private Done<TodoId> handOver(HandOverTodo action, ActionContext context) {
        TodoRow row = open(context, action.todo());
        UserId before = row.assignee();
        row.assignee(action.assignee());
        bookings.check(context, row);
        context.happened(subject(row), new TodoHandedOver(row.id(), row.text(), row.due(), before, row.assignee()));
        return Done.of(row.id(), new HandOverTodo(row.id(), before));
    }

    private Done<TodoId> change(ChangeTodo action, ActionContext context) {
        TodoRow row = open(context, action.todo());
        String before = row.text();
        TodoKind was = row.kind();
        row.text(action.text().strip());
        row.kind(action.kind().orElse(was));
        context.happened(subject(row), new TodoChanged(row.id(), row.text()));
        return Done.of(row.id(), new ChangeTodo(row.id(), before, Optional.of(was)));
    }

    private static Optional<Integer> lasting(Due due, Optional<Integer> minutes) {
        Optional<Integer> lasting = minutes.filter(some -> some != 0);
        if (lasting.filter(some -> some < 0 || some > LONGEST).isPresent()) {
            throw Problem.invalid("/minutes", "todo.minutes").refusal();
        }
        if (lasting.isPresent() && due.time().isEmpty()) {
            throw Problem.invalid("/due", "todo.needsTime").refusal();
        }
        return lasting;
    }

    private static TodoRow open(ActionContext context, TodoId id) {
        TodoRow row = row(context, id);
        if (row.done().isPresent()) {
            throw new Problem(Kind.CONFLICT, "todo.closed").refusal();
        }
        return row;
    }

    private static TodoRow row(ActionContext context, TodoId id) {
        return Rows.todo(context.unit(), id)
                .orElseThrow(() -> Rows.missing("/todo").refusal());
    }

    private static Subject subject(TodoRow row) {
        return new Subject(row.module(), row.client(), row.card());
    }
}
