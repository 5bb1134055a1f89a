package org.seraicrm.platform.cards.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Trash;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.search.Condition;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.Hit;
import org.seraicrm.platform.search.Index;
import org.seraicrm.platform.search.Order;
import org.seraicrm.platform.search.Query;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.Store;

/** Trashed rows found in the index and read by id, where the rights are checked once more. */
record IndexedTrash(Store store, EventLog log, Index index, AccessPolicy policy) implements Trash {

    private static final EventId NEWEST = new EventId(Long.MAX_VALUE);
    private static final Condition IN_TRASH = Condition.is("trashed", new FieldValue.Flag(true));
    /** Only little happens to what lies in the trash. */
    private static final int LOOKED_AT = 20;

    @Override
    public Page<Trashed<Client>> clients(Actor actor, Optional<String> cursor, int limit) {
        return page(
                actor,
                new Query(Documents.CLIENT, IN_TRASH, List.of(Order.newest()), cursor, limit),
                (seen, hits) -> seen
                        .clients(
                                hits.stream().map(hit -> new ClientId(hit.id())).toList())
                        .stream()
                        .filter(Client::trashed)
                        .toList(),
                client -> trashed(
                        client,
                        client.changed(),
                        "client.trashed",
                        log.ofClient(actor.company(), client.id(), NEWEST, LOOKED_AT)));
    }

    @Override
    public Page<Trashed<Card>> cards(Actor actor, Optional<String> cursor, int limit) {
        return page(
                actor,
                new Query(Documents.CARD, IN_TRASH, List.of(Order.newest()), cursor, limit),
                (seen, hits) -> seen
                        .cards(hits.stream().map(hit -> new CardId(hit.id())).toList())
                        .stream()
                        .filter(Card::trashed)
                        .toList(),
                card -> trashed(
                        card,
                        card.changed(),
                        "card.trashed",
                        log.ofCard(actor.company(), card.id(), NEWEST, LOOKED_AT)));
    }

    private <R> Page<Trashed<R>> page(
            Actor actor, Query query, BiFunction<SeenRows, List<Hit>, List<R>> rows, Function<R, Trashed<R>> told) {
        Access access = policy.of(actor);
        Page<Hit> hits = Pages.find(index, access, query);
        List<R> read = store.read(actor.company(), unit -> rows.apply(new SeenRows(unit, access), hits.items()));
        return new Page<>(read.stream().map(told).toList(), hits.total(), hits.next());
    }

    private static <R> Trashed<R> trashed(R row, Instant changed, String type, List<Event> history) {
        Optional<Event> trashing =
                history.stream().filter(event -> event.type().equals(type)).findFirst();
        return new Trashed<>(
                row,
                trashing.map(Event::at).orElse(changed),
                trashing.flatMap(event -> event.fact().actor()));
    }
}
