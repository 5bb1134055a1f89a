package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.files.KeptFile;
import org.seraicrm.platform.cards.internal.jdbc.CardTable;
import org.seraicrm.platform.cards.internal.jdbc.ClientTable;
import org.seraicrm.platform.cards.internal.jdbc.FileTable;
import org.seraicrm.platform.cards.internal.jdbc.MergeTable;
import org.seraicrm.platform.cards.internal.jdbc.TodoTable;
import org.seraicrm.platform.cards.personal.PersonalData;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/**
 * The client and those that were merged into it, their cards, to-dos, files and whole history: what lies in the trash,
 * what is done and what belongs to a module that is off, too.
 */
record ClientPersonalData(Store store, EventLog log) implements PersonalData {

    private static final EventId NEWEST = new EventId(Long.MAX_VALUE);
    private static final int PART = 200;

    /** What the tables have. */
    private record Kept(List<Client> clients, List<Card> cards, List<Todo> todos, List<KeptFile> files) {

        static Kept of(UnitOfWork unit, ClientId client) {
            List<ClientId> family = List.copyOf(MergeTable.family(unit, client));
            return new Kept(
                    ClientTable.find(unit, family),
                    each(family, one -> CardTable.of(unit, one)),
                    TodoTable.find(unit, TodoTable.idsOf(unit, family)).stream()
                            .map(TodoTable.Hung::todo)
                            .toList(),
                    each(family, one -> FileTable.everOf(unit, one)));
        }

        private static <T> List<T> each(Collection<ClientId> family, Function<ClientId, List<T>> read) {
            return family.stream().flatMap(one -> read.apply(one).stream()).toList();
        }
    }

    @Override
    public void write(Actor administrator, ClientId client, Sink sink) throws IOException {
        CompanyId company = administrator.company();
        Kept kept = store.read(company, unit -> Kept.of(unit, client));
        sink.part("clients", tree(kept.clients()));
        sink.part("cards", tree(kept.cards()));
        sink.part("todos", tree(kept.todos()));
        sink.part("history", tree(history(company, kept)));
        sink.part("files", tree(kept.files()));
        for (KeptFile file : kept.files()) {
            sink.file("kept/" + file.name(), out -> FileTable.CONTENTS.writeTo(store, company, file.id(), out));
        }
    }

    private static JsonNode tree(List<?> rows) {
        return Json.mapper().valueToTree(rows);
    }

    /** Newest first; a card's events also from when it belonged to another client. */
    private List<Entry> history(CompanyId company, Kept kept) {
        TreeMap<Long, Event> events = new TreeMap<>();
        kept.clients().forEach(one -> all(events, before -> log.ofClient(company, one.id(), before, PART)));
        kept.cards().forEach(card -> all(events, before -> log.ofCard(company, card.id(), before, PART)));
        return events.descendingMap().values().stream().map(Entries::of).toList();
    }

    private static void all(TreeMap<Long, Event> events, Function<EventId, List<Event>> part) {
        Optional<EventId> before = Optional.of(NEWEST);
        while (before.isPresent()) {
            List<Event> found = part.apply(before.get());
            found.forEach(event -> events.put(event.id().value(), event));
            before = found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(found.get(found.size() - 1).id());
        }
    }
}
