package org.seraicrm.platform.cards.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.cards.internal.jpa.CardRow;
import org.seraicrm.platform.cards.internal.jpa.ClientRow;
import org.seraicrm.platform.cards.internal.jpa.TodoRow;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Finds rows in a unit of work and tells which keys open them. */
final class Rows {

    private Rows() {}

    static Optional<ClientRow> client(UnitOfWork unit, ClientId id) {
        return Optional.ofNullable(unit.entities().find(ClientRow.class, id.value()));
    }

    static Optional<CardRow> card(UnitOfWork unit, CardId id) {
        return Optional.ofNullable(unit.entities().find(CardRow.class, id.value()));
    }

    static Optional<TodoRow> todo(UnitOfWork unit, TodoId id) {
        return Optional.ofNullable(unit.entities().find(TodoRow.class, id.value()));
    }

    /** Makes whoever else holds the client wait until this unit of work has ended. */
    static void hold(UnitOfWork unit, ClientId client) {
        Sql.update(unit, "UPDATE client SET version = version WHERE company_id = ? AND id = ?", unit.company(), client);
    }

    /** A client that something is added to: held, so that nobody merges or erases it meanwhile, and not in the trash. */
    static ClientRow taking(UnitOfWork unit, ClientId id, String pointer) {
        unit.entities().flush();
        hold(unit, id);
        ClientRow row = client(unit, id).orElseThrow(() -> missing(pointer).refusal());
        unit.entities().refresh(row);
        if (row.trashed()) {
            throw Problem.invalid(pointer, "client.inTrash").refusal();
        }
        return row;
    }

    /** A card that something is added to, with its client held. */
    static CardRow taking(UnitOfWork unit, CardId id, String pointer) {
        unit.entities().flush();
        CardRow row = card(unit, id).orElseThrow(() -> missing(pointer).refusal());
        hold(unit, row.client());
        unit.entities().refresh(row);
        return row;
    }

    /** All cards of a client, trashed ones too, oldest first. */
    static List<CardRow> cards(UnitOfWork unit, ClientId client) {
        return unit.entities()
                .createQuery("SELECT c FROM CardRow c WHERE c.client = :client ORDER BY c.id", CardRow.class)
                .setParameter("client", client.value())
                .getResultList();
    }

    /** A card's open to-dos, by due. */
    static List<TodoRow> openTodos(UnitOfWork unit, CardId card) {
        return unit.entities()
                .createQuery(
                        "SELECT t FROM TodoRow t WHERE t.card = :card AND t.done IS NULL ORDER BY t.due, t.id",
                        TodoRow.class)
                .setParameter("card", card.value())
                .getResultList();
    }

    /** All of a card's to-dos, done ones too. */
    static List<TodoRow> todos(UnitOfWork unit, CardId card) {
        return unit.entities()
                .createQuery("SELECT t FROM TodoRow t WHERE t.card = :card ORDER BY t.id", TodoRow.class)
                .setParameter("card", card.value())
                .getResultList();
    }

    static Set<String> keys(CardRow card) {
        return RowKeys.card(card.module(), card.responsible());
    }

    /** A client is opened by its own keys, and narrowed to an owner by those of its cards (decision 8). */
    static Set<String> keys(ClientRow client, List<CardRow> cards) {
        Set<String> keys = new HashSet<>(RowKeys.client(client.responsible()));
        cards.forEach(card -> keys.add(RowKeys.ofClient(card.module(), card.responsible())));
        return keys;
    }

    /** A to-do is opened by what it hangs on, and for its assignee; one that hangs on nothing for its author, too. */
    static Set<String> keys(UnitOfWork unit, TodoRow todo) {
        Set<String> keys = new HashSet<>();
        keys.add(RowKeys.todo(todo.module(), todo.assignee()));
        if (todo.card().isEmpty() && todo.client().isEmpty()) {
            keys.add(RowKeys.todo(todo.module(), todo.author()));
        }
        todo.card()
                .ifPresentOrElse(
                        id -> card(unit, id).ifPresent(card -> keys.addAll(keys(card))),
                        () -> todo.client()
                                .flatMap(id -> client(unit, id))
                                .ifPresent(client -> keys.addAll(keys(client, cards(unit, client.id())))));
        return keys;
    }

    static Problem missing(String pointer) {
        return Problem.invalid(pointer, "value.notFound");
    }
}
