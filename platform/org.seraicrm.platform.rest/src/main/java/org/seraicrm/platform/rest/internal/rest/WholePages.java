package org.seraicrm.platform.rest.internal.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.EntryKind;
import org.seraicrm.platform.cards.Histories;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.Todos;
import org.seraicrm.platform.cards.duplicates.MergedClients;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.store.Store;

/**
 * Reads all that a page shows, and turns it into what is shown, in one unit of work: its parts belong to one moment, and
 * the database is asked for one transaction. Any thread.
 */
@Component(service = WholePages.class)
public final class WholePages {

    private final Store store;
    private final Clients clients;
    private final Cards cards;
    private final Todos todos;
    private final Histories histories;
    private final MergedClients mergings;

    @Activate
    public WholePages(
            @Reference Store store,
            @Reference Clients clients,
            @Reference Cards cards,
            @Reference Todos todos,
            @Reference Histories histories,
            @Reference MergedClients mergings) {
        this.store = store;
        this.clients = clients;
        this.cards = cards;
        this.todos = todos;
        this.histories = histories;
        this.mergings = mergings;
    }

    /**
     * A client with its cards and to-dos.
     *
     * @param survivor the client that it was merged into
     * @param merged those that were merged into it
     */
    record OfClient(
            Client client, List<Card> cards, List<Todo> todos, Optional<ClientId> survivor, List<Client> merged) {}

    /**
     * A card with its client and to-dos.
     *
     * @param original that it was copied from
     * @param copies of it
     */
    record OfCard(Card card, Client client, List<Todo> todos, Optional<Card> original, List<Card> copies) {}

    <T> Optional<T> client(Actor actor, ClientId id, Function<OfClient, T> shown) {
        return store.read(
                actor.company(),
                unit -> clients.find(actor, id)
                        .map(client -> new OfClient(
                                client,
                                cards.of(actor, id),
                                todos.of(actor, id),
                                client.trashed() ? mergings.survivor(actor, id) : Optional.empty(),
                                mergings.into(actor, id)))
                        .map(shown));
    }

    <T> Optional<T> card(Actor actor, CardId id, Function<OfCard, T> shown) {
        return store.read(
                actor.company(),
                unit -> cards.find(actor, id)
                        .flatMap(card -> clients.find(actor, card.client())
                                .map(client -> new OfCard(
                                        card,
                                        client,
                                        todos.of(actor, id),
                                        cards.original(actor, id),
                                        cards.copies(actor, id))))
                        .map(shown));
    }

    <T> T history(
            Actor actor,
            ClientId id,
            Optional<EventId> before,
            int limit,
            Set<EntryKind> kinds,
            Function<List<Entry>, T> shown) {
        return store.read(actor.company(), unit -> shown.apply(histories.of(actor, id, before, limit, kinds)));
    }

    <T> T history(
            Actor actor,
            CardId id,
            Optional<EventId> before,
            int limit,
            Set<EntryKind> kinds,
            Function<List<Entry>, T> shown) {
        return store.read(actor.company(), unit -> shown.apply(histories.of(actor, id, before, limit, kinds)));
    }
}
