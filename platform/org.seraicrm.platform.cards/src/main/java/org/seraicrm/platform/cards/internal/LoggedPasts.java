package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.Histories;
import org.seraicrm.platform.cards.Past;
import org.seraicrm.platform.cards.Pasts;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;

/** The present, with everything taken back that the history tells of later. */
final class LoggedPasts implements Pasts {

    private static final int AT_ONCE = 200;

    private final Clients clients;
    private final Cards cards;
    private final Histories histories;
    private final Modules modules;

    LoggedPasts(Clients clients, Cards cards, Histories histories, Modules modules) {
        this.clients = clients;
        this.cards = cards;
        this.histories = histories;
        this.modules = modules;
    }

    @Override
    public Optional<Past<Client>> of(Actor actor, ClientId id, Instant moment) {
        return clients.find(actor, id).map(now -> {
            PastClient past = new PastClient(now);
            Optional<EventId> before = takenBack(from -> histories.of(actor, id, from, AT_ONCE), moment, entry -> {
                if (entry.card().isEmpty() && entry.client().equals(Optional.of(id))) {
                    past.takeBack(entry);
                }
            });
            return new Past<>(past.state().map(then -> seen(actor, then)), before, past.erased());
        });
    }

    @Override
    public Optional<Past<Card>> of(Actor actor, CardId id, Instant moment) {
        return cards.find(actor, id).map(now -> {
            PastCard past = new PastCard(now);
            Optional<EventId> before = takenBack(from -> histories.of(actor, id, from, AT_ONCE), moment, entry -> {
                if (entry.card().equals(Optional.of(id))) {
                    past.takeBack(entry);
                }
            });
            return new Past<>(past.state().flatMap(then -> seen(actor, then)), before, past.erased());
        });
    }

    private Client seen(Actor actor, Client client) {
        return client.with(known(modules.clients(actor), client.values()));
    }

    /** With what the fields hold that the reader sees in the module where the card stood. */
    private Optional<Card> seen(Actor actor, Card card) {
        return modules.on(actor, card.module())
                .map(module ->
                        CardEdit.of(card).values(known(module, card.values())).card());
    }

    private static Map<String, JsonNode> known(Module module, Map<String, JsonNode> all) {
        Map<String, JsonNode> values = new HashMap<>(all);
        values.keySet()
                .retainAll(module.setup().fields().stream().map(Field::id).toList());
        return values;
    }

    /** Hands on all entries after the moment, the latest first; answers the first of them. */
    private static Optional<EventId> takenBack(
            Function<Optional<EventId>, List<Entry>> history, Instant moment, Consumer<Entry> later) {
        Optional<EventId> first = Optional.empty();
        List<Entry> page;
        do {
            page = history.apply(first);
            for (Entry entry : page) {
                if (!entry.at().isAfter(moment)) {
                    return first;
                }
                later.accept(entry);
                first = Optional.of(entry.id());
            }
        } while (!page.isEmpty());
        return first;
    }
}
