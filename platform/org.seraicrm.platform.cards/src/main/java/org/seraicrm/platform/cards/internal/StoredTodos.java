package org.seraicrm.platform.cards.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.Todos;
import org.seraicrm.platform.cards.internal.jdbc.TodoTable;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** To-dos from their table. */
final class StoredTodos implements Todos {

    private static final LocalDate END_OF_CALENDARS = LocalDate.of(9999, 12, 30);

    private final Store store;
    private final AccessPolicy policy;

    StoredTodos(Store store, AccessPolicy policy) {
        this.store = store;
        this.policy = policy;
    }

    @Override
    public Optional<Todo> find(Actor actor, TodoId id) {
        return seen(actor, unit -> TodoTable.find(unit, id).stream().toList()).stream()
                .findFirst();
    }

    @Override
    public List<Todo> own(Actor actor, LocalDate until) {
        return seen(actor, unit -> TodoTable.own(unit, actor.user(), until));
    }

    @Override
    public List<Todo> of(Actor actor, UserId assignee) {
        return seen(actor, unit -> TodoTable.own(unit, assignee, END_OF_CALENDARS));
    }

    @Override
    public List<Todo> of(Actor actor, ClientId client) {
        return seen(actor, unit -> TodoTable.of(unit, client));
    }

    @Override
    public List<Todo> of(Actor actor, CardId card) {
        return seen(actor, unit -> TodoTable.of(unit, card));
    }

    private List<Todo> seen(Actor actor, Function<UnitOfWork, List<TodoTable.Hung>> rows) {
        Access access = policy.of(actor);
        return store.read(actor.company(), unit -> new SeenRows(unit, access).todos(rows.apply(unit)));
    }
}
