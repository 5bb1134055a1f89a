package org.seraicrm.platform.cards.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Traces;
import org.seraicrm.platform.cards.internal.RowSource.Touched;
import org.seraicrm.platform.cards.internal.jdbc.CardTable;
import org.seraicrm.platform.cards.internal.jdbc.ClientTable;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.search.IndexDocument;
import org.seraicrm.platform.search.IndexSource;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** What this bundle shows to the index: clients, cards and to-dos. */
final class Sources {

    /** A card is found by its client's name, so what changes that counts, too. */
    private static final Set<String> RENAMING =
            Set.of("client.changed", "client.merged", "client.separated", "client.restored", "client.erased");
    /** Change of a module that says who sees a field. */
    private static final String GRANT = "module.field.grant";

    private final Store store;
    private final EventLog log;
    private final Modules modules;

    Sources(Store store, EventLog log, Modules modules) {
        this.store = store;
        this.log = log;
        this.modules = modules;
    }

    List<IndexSource> all() {
        return List.of(
                new RowSource(Documents.CLIENT, "client", store, Touched.each(this::touchedClients), this::clients),
                new RowSource(Documents.CARD, "card", store, Touched.each(this::touchedCards), this::cards),
                new IndexedTodos(store).source());
    }

    /**
     * A client's keys follow from its cards, so their events count, too; and its to-dos and contacts show in lists. What
     * is hidden of clients tells all of them apart.
     */
    private Set<Long> touchedClients(Event event) {
        if (granting(event)
                && event.fact()
                        .module()
                        .filter(module -> ofClients(module, event))
                        .isPresent()) {
            modules.forget(event.company());
            return store.read(event.company(), ClientTable::all);
        }
        boolean concerns = event.type().startsWith("client.") || event.type().startsWith("card.") || followed(event);
        return concerns
                ? event.fact().client().map(client -> Set.of(client.value())).orElse(Set.of())
                : Set.of();
    }

    private static boolean granting(Event event) {
        return event.type().equals("module.changed") && event.fact().data().contains(GRANT);
    }

    private boolean ofClients(ModuleId module, Event event) {
        return modules.clients(event.company()).id().equals(module);
    }

    private static boolean followed(Event event) {
        return event.type().startsWith("todo.") || RowTraces.CONTACTS.contains(event.type());
    }

    /**
     * A card is found by its client's name, so the client's change counts, too; and by what its fields hold unless they
     * are hidden from somebody.
     */
    private Set<Long> touchedCards(Event event) {
        if (event.type().startsWith("card.") || followed(event)) {
            return event.fact().card().map(card -> Set.of(card.value())).orElse(Set.of());
        }
        if (RENAMING.contains(event.type())) {
            return store.read(
                    event.company(),
                    unit -> event.fact().client().stream()
                            .flatMap(client -> CardTable.ownedOf(unit, List.of(client)).stream())
                            .map(card -> card.id().value())
                            .collect(Collectors.toSet()));
        }
        if (granting(event)) {
            modules.forget(event.company());
            return event.fact()
                    .module()
                    .map(module -> ofModule(event, module, store))
                    .orElse(Set.of());
        }
        return Set.of();
    }

    private static Set<Long> ofModule(Event event, ModuleId module, Store store) {
        return store.read(event.company(), unit -> Set.copyOf(CardTable.ofModule(unit, module)));
    }

    private List<IndexDocument> clients(UnitOfWork unit, Collection<Long> ids) {
        List<ClientId> wanted = ids.stream().map(ClientId::new).toList();
        Map<ClientId, Set<String>> cardKeys = CardTable.ownedOf(unit, wanted).stream()
                .collect(Collectors.groupingBy(
                        CardTable.Owned::client,
                        Collectors.mapping(
                                card -> RowKeys.ofClient(card.module(), card.responsible()), Collectors.toSet())));
        RowTraces<ClientId> traced = RowTraces.ofClients(unit, log, wanted);
        Module form = modules.clients(unit.company());
        return ClientTable.find(unit, wanted).stream()
                .map(client ->
                        client(client, form, cardKeys.getOrDefault(client.id(), Set.of()), traced.of(client.id())))
                .toList();
    }

    private static IndexDocument client(Client client, Module form, Set<String> cardKeys, Traces traces) {
        Set<String> keys = new HashSet<>(RowKeys.client(client.responsible()));
        keys.addAll(cardKeys);
        return Documents.client(client, form, keys, traces);
    }

    private List<IndexDocument> cards(UnitOfWork unit, Collection<Long> ids) {
        List<CardId> wanted = ids.stream().map(CardId::new).toList();
        List<Card> cards = CardTable.find(unit, wanted);
        RowTraces<CardId> traced = RowTraces.ofCards(unit, log, wanted);
        List<ClientId> clients = cards.stream().map(Card::client).distinct().toList();
        Map<ClientId, Client> known =
                ClientTable.find(unit, clients).stream().collect(Collectors.toMap(Client::id, Function.identity()));
        Module form = modules.clients(unit.company());
        Map<CardId, String> left = CardTable.left(unit, wanted);
        return cards.stream()
                .map(card -> Documents.card(
                        card,
                        Optional.ofNullable(known.get(card.client())),
                        form,
                        modules.find(unit.company(), card.module()),
                        RowKeys.card(card.module(), card.responsible()),
                        traced.of(card.id()),
                        Optional.ofNullable(left.get(card.id()))))
                .toList();
    }
}
