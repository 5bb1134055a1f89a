package org.seraicrm.platform.cards.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.internal.jdbc.CardTable;
import org.seraicrm.platform.cards.internal.jdbc.ClientTable;
import org.seraicrm.platform.cards.internal.jdbc.TodoTable;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.search.IndexDocument;
import org.seraicrm.platform.search.IndexSource;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** Shows to-dos to the index, opened by what {@link Rows#keys(UnitOfWork, org.seraicrm.platform.cards.internal.jpa.TodoRow)} says. */
record IndexedTodos(Store store) {

    IndexSource source() {
        return new RowSource(Documents.TODO, "todo", store, this::touched, IndexedTodos::described);
    }

    /** Its own events, and those that may open what it hangs on to others. */
    private Set<Long> touched(CompanyId company, List<Event> events) {
        Set<Long> touched = new HashSet<>();
        Set<ClientId> clients = new HashSet<>();
        for (Event event : events) {
            if (event.type().startsWith("todo.")) {
                id(event).ifPresent(todo -> touched.add(todo.value()));
            } else if (opens(event)) {
                event.fact().client().ifPresent(clients::add);
            }
        }
        if (!clients.isEmpty()) {
            store.read(company, unit -> TodoTable.idsOf(unit, List.copyOf(clients)))
                    .forEach(todo -> touched.add(todo.value()));
        }
        return touched;
    }

    private static Optional<TodoId> id(Event event) {
        String id = Json.tree(event.fact().data()).path("todo").asText();
        return id.isEmpty() ? Optional.empty() : Optional.of(TodoId.of(id));
    }

    /** A client that is new has no to-dos yet. */
    private static boolean opens(Event event) {
        return event.type().startsWith("card.")
                || event.type().startsWith("client.") && !event.type().equals("client.created");
    }

    private static List<IndexDocument> described(UnitOfWork unit, Collection<Long> ids) {
        List<TodoTable.Hung> rows =
                TodoTable.find(unit, ids.stream().map(TodoId::new).toList());
        Map<Id, Set<String>> keys = new HashMap<>();
        List<CardId> cards = distinct(rows.stream().flatMap(row -> row.todo().card().stream()));
        CardTable.owned(unit, cards)
                .forEach(card -> keys.put(card.id(), RowKeys.card(card.module(), card.responsible())));
        List<ClientId> clients = distinct(
                rows.stream().filter(row -> row.todo().card().isEmpty()).flatMap(row -> row.todo().client().stream()));
        for (ClientTable.Named client : ClientTable.named(unit, clients)) {
            keys.put(client.id(), new HashSet<>(RowKeys.client(client.responsible())));
        }
        CardTable.ownedOf(unit, clients)
                .forEach(card -> keys.computeIfAbsent(card.client(), none -> new HashSet<>())
                        .add(RowKeys.ofClient(card.module(), card.responsible())));
        return rows.stream().map(row -> Documents.todo(row, keys(row, keys))).toList();
    }

    private static Set<String> keys(TodoTable.Hung row, Map<Id, Set<String>> known) {
        Todo todo = row.todo();
        Set<String> keys = new HashSet<>();
        keys.add(RowKeys.todo(row.module(), todo.assignee()));
        Optional<? extends Id> behind = todo.card().isPresent() ? todo.card() : todo.client();
        behind.ifPresent(id -> keys.addAll(known.getOrDefault(id, Set.of())));
        return keys;
    }

    private static <I> List<I> distinct(Stream<I> ids) {
        return ids.distinct().collect(Collectors.toList());
    }
}
