package org.seraicrm.platform.cards.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.seraicrm.platform.cards.internal.jpa.CardRow;
import org.seraicrm.platform.cards.internal.jpa.ClientRow;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.search.IndexDocument;
import org.seraicrm.platform.search.IndexSource;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** What this bundle shows to the index: clients and cards. */
final class Sources {

    private final Store store;
    private final Modules modules;

    Sources(Store store, Modules modules) {
        this.store = store;
        this.modules = modules;
    }

    List<IndexSource> all() {
        return List.of(
                new RowSource(Documents.CLIENT, "client", store, Sources::clients, Sources::client),
                new RowSource(Documents.CARD, "card", store, Sources::cards, this::card));
    }

    /** A client's keys follow from its cards, so their events count, too. */
    private static Set<Long> clients(Event event, Store store) {
        boolean concerns = event.type().startsWith("client.") || event.type().startsWith("card.");
        return concerns
                ? event.fact().client().map(client -> Set.of(client.value())).orElse(Set.of())
                : Set.of();
    }

    /** A card is found by its client's name, so the client's change counts, too. */
    private static Set<Long> cards(Event event, Store store) {
        if (event.type().startsWith("card.")) {
            return event.fact().card().map(card -> Set.of(card.value())).orElse(Set.of());
        }
        if (event.type().equals("client.changed")) {
            return store.read(
                    event.company(),
                    unit -> event.fact().client().stream()
                            .flatMap(client -> Rows.cards(unit, client).stream())
                            .map(card -> card.id().value())
                            .collect(Collectors.toSet()));
        }
        return Set.of();
    }

    private static Optional<IndexDocument> client(UnitOfWork unit, long id) {
        ClientId client = new ClientId(id);
        return Rows.client(unit, client)
                .map(row -> Documents.client(row.client(unit.company()), Rows.keys(row, Rows.cards(unit, client))));
    }

    private Optional<IndexDocument> card(UnitOfWork unit, long id) {
        return Rows.card(unit, new CardId(id)).map(row -> card(unit, row));
    }

    private IndexDocument card(UnitOfWork unit, CardRow row) {
        String clientName = Rows.client(unit, row.client()).map(ClientRow::name).orElse("");
        return Documents.card(
                row.card(unit.company()), clientName, modules.find(unit.company(), row.module()), Rows.keys(row));
    }
}
