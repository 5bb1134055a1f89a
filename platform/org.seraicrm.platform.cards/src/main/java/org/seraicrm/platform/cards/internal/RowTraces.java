package org.seraicrm.platform.cards.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Traces;
import org.seraicrm.platform.cards.internal.jdbc.MergeTable;
import org.seraicrm.platform.cards.internal.jdbc.TodoTable;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.UnitOfWork;

/** Reads what stands beside many rows at once. */
record RowTraces<I>(Map<I, Instant> contacts, Map<I, LocalDate> todos) {

    /** What counts as contact: notes, to-dos that were done, and what bundles bring of letters, calls and enquiries. */
    static final Set<String> CONTACTS = Set.of(
            "note.added", "todo.closed", "mail.sent", "mail.received", "call.received", "call.made", "lead.received");

    static RowTraces<ClientId> ofClients(UnitOfWork unit, EventLog log, List<ClientId> ids) {
        Map<ClientId, ClientId> merged = MergeTable.families(unit, ids);
        List<ClientId> all =
                Stream.concat(ids.stream(), merged.keySet().stream()).distinct().toList();
        Map<ClientId, Instant> contacts = new HashMap<>();
        log.lastOfClients(unit, all, CONTACTS)
                .forEach((client, at) -> contacts.merge(
                        merged.getOrDefault(client, client), at, (one, other) -> one.isAfter(other) ? one : other));
        return new RowTraces<>(contacts, TodoTable.nextOfClients(unit, ids));
    }

    static RowTraces<CardId> ofCards(UnitOfWork unit, EventLog log, List<CardId> ids) {
        return new RowTraces<>(log.lastOfCards(unit, ids, CONTACTS), TodoTable.nextOfCards(unit, ids));
    }

    Traces of(I id) {
        return new Traces(Optional.ofNullable(contacts.get(id)), Optional.ofNullable(todos.get(id)));
    }

    Map<I, Traces> of(Collection<I> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), this::of));
    }
}
