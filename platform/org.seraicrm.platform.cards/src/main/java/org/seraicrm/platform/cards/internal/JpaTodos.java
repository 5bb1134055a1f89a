package org.seraicrm.platform.cards.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.Todos;
import org.seraicrm.platform.cards.internal.jpa.TodoRow;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.store.Store;

/** To-dos from their table. */
final class JpaTodos implements Todos {

    private static final String OPEN = "SELECT t FROM TodoRow t WHERE t.done IS NULL AND ";
    private static final String BY_DUE = " ORDER BY t.due, t.id";
    private static final int MOST = 1000;

    private final Store store;
    private final AccessPolicy policy;

    JpaTodos(Store store, AccessPolicy policy) {
        this.store = store;
        this.policy = policy;
    }

    @Override
    public Optional<Todo> find(Actor actor, TodoId id) {
        return query(actor, "SELECT t FROM TodoRow t WHERE t.id = :id", Map.of("id", id.value())).stream()
                .findFirst();
    }

    @Override
    public List<Todo> own(Actor actor, LocalDate until) {
        return query(
                actor,
                OPEN + "t.assignee = :assignee AND t.due < :end" + BY_DUE,
                Map.of(
                        "assignee", actor.user().value(),
                        "end", until.plusDays(1).toString()));
    }

    @Override
    public List<Todo> of(Actor actor, ClientId client) {
        return query(actor, OPEN + "t.client = :client" + BY_DUE, Map.of("client", client.value()));
    }

    @Override
    public List<Todo> of(Actor actor, CardId card) {
        return query(actor, OPEN + "t.card = :card" + BY_DUE, Map.of("card", card.value()));
    }

    private List<Todo> query(Actor actor, String jpql, Map<String, Object> parameters) {
        Access access = policy.of(actor);
        return store.read(actor.company(), unit -> {
            var query = unit.entities().createQuery(jpql, TodoRow.class).setMaxResults(MOST);
            parameters.forEach(query::setParameter);
            return query.getResultList().stream()
                    .filter(row -> access.sees(unit.company(), Rows.keys(unit, row)))
                    .map(row -> row.todo(unit.company()))
                    .toList();
        });
    }
}
