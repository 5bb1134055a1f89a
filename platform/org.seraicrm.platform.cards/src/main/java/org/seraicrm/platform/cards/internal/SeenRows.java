package org.seraicrm.platform.cards.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.internal.jdbc.CardTable;
import org.seraicrm.platform.cards.internal.jdbc.ClientTable;
import org.seraicrm.platform.cards.internal.jdbc.TodoTable;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Keys;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.store.UnitOfWork;

/** Reads rows of one unit of work and leaves out those that an access doesn't open: the one place that judges rows read. */
record SeenRows(UnitOfWork unit, Access access) {

    /** Cards in the order asked. */
    List<Card> cards(List<CardId> ids) {
        return inOrder(ids, CardTable.find(unit, ids), Card::id).stream()
                .filter(this::opened)
                .toList();
    }

    /** All cards of a client, trashed ones too, in any order. */
    List<Card> cards(ClientId client) {
        return CardTable.of(unit, client).stream().filter(this::opened).toList();
    }

    /** How often cards were changed. */
    Map<CardId, Integer> cardVersions(List<CardId> ids) {
        return CardTable.owned(unit, ids).stream()
                .filter(card -> sees(RowKeys.card(card.module(), card.responsible())))
                .collect(Collectors.toMap(CardTable.Owned::id, CardTable.Owned::version));
    }

    private boolean opened(Card card) {
        return sees(RowKeys.card(card.module(), card.responsible()));
    }

    /** Clients in the order asked, without what is hidden of them. */
    List<Client> clients(List<ClientId> ids) {
        VeiledClients veiled = new VeiledClients(access.veil(Keys.clients()));
        return opened(inOrder(ids, ClientTable.find(unit, ids), Client::id), Client::id, Client::responsible).stream()
                .map(veiled::seen)
                .toList();
    }

    /** The names of clients. */
    Map<ClientId, String> clientNames(List<ClientId> ids) {
        return named(ids).collect(Collectors.toMap(ClientTable.Named::id, ClientTable.Named::name));
    }

    /** How often clients were changed. */
    Map<ClientId, Integer> clientVersions(List<ClientId> ids) {
        return named(ids).collect(Collectors.toMap(ClientTable.Named::id, ClientTable.Named::version));
    }

    private Stream<ClientTable.Named> named(List<ClientId> ids) {
        return opened(ClientTable.named(unit, ids), ClientTable.Named::id, ClientTable.Named::responsible).stream();
    }

    /** To-dos in the order given. */
    List<Todo> todos(List<TodoTable.Hung> rows) {
        List<TodoTable.Hung> others =
                rows.stream().filter(row -> !ownKeySees(row)).toList();
        Set<CardId> cards = cardsBehind(others);
        Set<ClientId> clients = clientsBehind(others);
        return rows.stream()
                .filter(row -> ownKeySees(row)
                        || row.todo()
                                .card()
                                .map(cards::contains)
                                .orElseGet(() -> row.todo()
                                        .client()
                                        .filter(clients::contains)
                                        .isPresent()))
                .map(TodoTable.Hung::todo)
                .toList();
    }

    private boolean ownKeySees(TodoTable.Hung row) {
        return sees(Set.of(RowKeys.todo(row.module(), row.todo().assignee())));
    }

    private Set<CardId> cardsBehind(List<TodoTable.Hung> rows) {
        List<CardId> ids = rows.stream()
                .flatMap(row -> row.todo().card().stream())
                .distinct()
                .toList();
        return CardTable.owned(unit, ids).stream()
                .filter(card -> sees(RowKeys.card(card.module(), card.responsible())))
                .map(CardTable.Owned::id)
                .collect(Collectors.toSet());
    }

    private Set<ClientId> clientsBehind(List<TodoTable.Hung> rows) {
        List<ClientId> ids = rows.stream()
                .filter(row -> row.todo().card().isEmpty())
                .flatMap(row -> row.todo().client().stream())
                .distinct()
                .toList();
        return clientNames(ids).keySet();
    }

    /** Those that are opened by their own keys or by those of their cards, which are read only if it takes them. */
    private <C> List<C> opened(List<C> clients, Function<C, ClientId> id, Function<C, Optional<UserId>> responsible) {
        List<ClientId> others = clients.stream()
                .filter(client -> !sees(RowKeys.client(responsible.apply(client))))
                .map(id)
                .toList();
        if (others.isEmpty()) {
            return clients;
        }
        Set<ClientId> hidden = new HashSet<>(others);
        CardTable.ownedOf(unit, others).stream()
                .filter(card -> sees(Set.of(RowKeys.ofClient(card.module(), card.responsible()))))
                .forEach(card -> hidden.remove(card.client()));
        return clients.stream()
                .filter(client -> !hidden.contains(id.apply(client)))
                .toList();
    }

    private boolean sees(Set<String> keys) {
        return access.sees(unit.company(), keys);
    }

    private static <I, R> List<R> inOrder(List<I> ids, List<R> rows, Function<R, I> id) {
        if (ids.size() < 2) {
            return rows;
        }
        Map<I, R> byId = new HashMap<>();
        rows.forEach(row -> byId.put(id.apply(row), row));
        return ids.stream()
                .flatMap(wanted -> Optional.ofNullable(byId.get(wanted)).stream())
                .toList();
    }
}
