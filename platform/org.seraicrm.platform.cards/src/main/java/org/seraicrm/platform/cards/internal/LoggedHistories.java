package org.seraicrm.platform.cards.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.Histories;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventLog;

/** Histories as the event log tells them. */
final class LoggedHistories implements Histories {

    private static final EventId NEWEST = new EventId(Long.MAX_VALUE);
    private static final int MOST = 200;

    private final EventLog log;
    private final Clients clients;
    private final Cards cards;

    LoggedHistories(EventLog log, Clients clients, Cards cards) {
        this.log = log;
        this.clients = clients;
        this.cards = cards;
    }

    @Override
    public List<Entry> of(Actor actor, ClientId client, Optional<EventId> before, int limit) {
        if (clients.names(actor, List.of(client)).isEmpty()) {
            return List.of();
        }
        SeenCards seen = new SeenCards(actor, cards);
        int wanted = Math.min(limit, MOST);
        EventId from = before.orElse(NEWEST);
        List<Entry> entries = new ArrayList<>();
        List<Event> events;
        do {
            events = log.ofClient(actor.company(), client, from, wanted);
            seen.ask(events.stream()
                    .flatMap(event -> event.fact().card().stream())
                    .toList());
            for (Event event : events) {
                from = event.id();
                if (entries.size() < wanted
                        && event.fact().card().map(seen::sees).orElse(true)) {
                    entries.add(Entries.of(event));
                }
            }
        } while (entries.size() < wanted && events.size() == wanted);
        return entries;
    }

    @Override
    public List<Entry> of(Actor actor, CardId card, Optional<EventId> before, int limit) {
        if (cards.find(actor, card).isEmpty()) {
            return List.of();
        }
        return log.ofCard(actor.company(), card, before.orElse(NEWEST), Math.min(limit, MOST)).stream()
                .map(Entries::of)
                .toList();
    }
}
