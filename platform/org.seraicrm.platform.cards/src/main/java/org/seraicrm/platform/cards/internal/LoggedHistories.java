package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.EntryKind;
import org.seraicrm.platform.cards.Histories;
import org.seraicrm.platform.cards.internal.jdbc.CopyTable;
import org.seraicrm.platform.cards.internal.jdbc.MergeTable;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Veil;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.Store;

/** Histories as the event log tells them. */
final class LoggedHistories implements Histories {

    private static final EventId NEWEST = new EventId(Long.MAX_VALUE);
    private static final int MOST = 200;
    private static final String CHANGES = "changes";
    private static final Set<String> ONLY_CHANGES = Set.of("card.changed", "client.changed");

    private final Store store;
    private final EventLog log;
    private final Clients clients;
    private final Cards cards;
    private final Modules modules;

    LoggedHistories(Store store, EventLog log, Clients clients, Cards cards, Modules modules) {
        this.store = store;
        this.log = log;
        this.clients = clients;
        this.cards = cards;
        this.modules = modules;
    }

    @Override
    public List<Entry> of(Actor actor, ClientId client, Optional<EventId> before, int limit, Set<EntryKind> kinds) {
        if (clients.names(actor, List.of(client)).isEmpty()) {
            return List.of();
        }
        SeenCards seen = new SeenCards(actor, cards);
        Set<ClientId> family = store.read(actor.company(), unit -> MergeTable.family(unit, client));
        return read(
                actor,
                (from, size) -> {
                    List<Event> events = events(actor, family, from, size);
                    seen.ask(events.stream()
                            .flatMap(event -> event.fact().card().stream())
                            .toList());
                    return events;
                },
                event -> event.fact().card().map(seen::sees).orElse(true) && wanted(event, kinds),
                before,
                limit);
    }

    private List<Event> events(Actor actor, Set<ClientId> family, EventId from, int size) {
        Stream<Event> events =
                family.stream().flatMap(member -> log.ofClient(actor.company(), member, from, size).stream());
        return family.size() == 1
                ? events.toList()
                : events.sorted(Comparator.comparingLong(
                                        (Event event) -> event.id().value())
                                .reversed())
                        .limit(size)
                        .toList();
    }

    @Override
    public List<Entry> of(Actor actor, CardId card, Optional<EventId> before, int limit, Set<EntryKind> kinds) {
        if (cards.find(actor, card).isEmpty()) {
            return List.of();
        }
        return read(
                actor, (from, size) -> events(actor, card, from, size), event -> wanted(event, kinds), before, limit);
    }

    /** A card's own, and before those what had happened to the card that it was copied from. */
    private List<Event> events(Actor actor, CardId card, EventId from, int size) {
        List<Event> own = log.ofCard(actor.company(), card, from, size);
        if (own.size() == size) {
            return own;
        }
        return store.read(actor.company(), unit -> CopyTable.origin(unit, card))
                .filter(origin -> cards.find(actor, origin.original()).isPresent())
                .map(origin -> {
                    EventId before = from.value() < origin.before().value() ? from : origin.before();
                    return Stream.concat(
                                    own.stream(), events(actor, origin.original(), before, size - own.size()).stream())
                            .toList();
                })
                .orElse(own);
    }

    @Override
    public Optional<Entry> of(Actor actor, Event event) {
        if (!event.company().equals(actor.company())) {
            return Optional.empty();
        }
        Entry entry = Entries.of(event);
        boolean seen = entry.card()
                .map(card -> cards.find(actor, card).isPresent())
                .or(() ->
                        entry.client().map(client -> clients.find(actor, client).isPresent()))
                .orElseGet(() -> actor.role() == Role.ADMINISTRATOR
                        || entry.module()
                                .filter(module ->
                                        module.equals(modules.clients(actor).id())
                                                || modules.on(actor, module).isPresent())
                                .isPresent());
        return seen ? seen(actor, entry) : Optional.empty();
    }

    private static boolean wanted(Event event, Set<EntryKind> kinds) {
        if (kinds.isEmpty()) {
            return true;
        }
        Entry entry = Entries.of(event);
        return kinds.stream().anyMatch(kind -> kind.holds(entry.type(), entry.data()));
    }

    /** Some events before one, the latest first. */
    private interface Part {
        List<Event> before(EventId from, int size);
    }

    /** Reads on until there are enough that are shown. */
    private List<Entry> read(Actor actor, Part part, Predicate<Event> shown, Optional<EventId> before, int limit) {
        int wanted = Math.min(limit, MOST);
        EventId from = before.orElse(NEWEST);
        List<Entry> entries = new ArrayList<>();
        List<Event> events;
        do {
            events = part.before(from, wanted);
            for (Event event : events) {
                from = event.id();
                if (entries.size() < wanted && shown.test(event)) {
                    seen(actor, Entries.of(event)).ifPresent(entries::add);
                }
            }
        } while (entries.size() < wanted && events.size() == wanted);
        return entries;
    }

    /** Without what is hidden from the reader; nothing when nothing else was changed. */
    private Optional<Entry> seen(Actor actor, Entry entry) {
        Veil ofModule = entry.module()
                .flatMap(id -> modules.find(actor.company(), id))
                .map(module -> module.seenBy(actor.standing()).veil())
                .orElse(Veil.NONE);
        Veil ofClients = modules.clients(actor).veil();
        if (ofModule.hidden().isEmpty() && ofClients.hidden().isEmpty()) {
            return Optional.of(entry);
        }
        JsonNode changes = entry.data().path(CHANGES);
        boolean changed = !changes.isEmpty();
        if (changes instanceof ObjectNode object) {
            object.remove(ofModule.hidden());
        }
        if (entry.client().isPresent() && entry.data() instanceof ObjectNode data) {
            VeiledClients veiled = new VeiledClients(ofClients);
            veiled.hide(entry.type(), data);
            if (changes instanceof ObjectNode object && entry.module().isEmpty()) {
                veiled.hide(object);
            }
        }
        return changed && changes.isEmpty() && ONLY_CHANGES.contains(entry.type())
                ? Optional.empty()
                : Optional.of(entry);
    }
}
