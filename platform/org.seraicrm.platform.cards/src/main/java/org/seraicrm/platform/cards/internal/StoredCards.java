package org.seraicrm.platform.cards.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardList;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.search.Condition;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.Hit;
import org.seraicrm.platform.search.Index;
import org.seraicrm.platform.search.Order;
import org.seraicrm.platform.search.Query;
import org.seraicrm.platform.store.Store;

/** Cards found in the index and read by id, where the rights are checked once more. */
final class StoredCards implements Cards {

    private final Store store;
    private final Index index;
    private final AccessPolicy policy;
    private final Modules modules;

    StoredCards(Store store, Index index, AccessPolicy policy, Modules modules) {
        this.store = store;
        this.index = index;
        this.policy = policy;
        this.modules = modules;
    }

    @Override
    public Optional<Card> find(Actor actor, CardId id) {
        return find(actor, List.of(id)).stream().findFirst();
    }

    @Override
    public List<Card> find(Actor actor, List<CardId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Access access = policy.of(actor);
        return store.read(actor.company(), unit -> new SeenRows(unit, access).cards(ids));
    }

    @Override
    public List<Card> of(Actor actor, ClientId client) {
        Access access = policy.of(actor);
        List<Card> cards = store.read(actor.company(), unit -> new SeenRows(unit, access).cards(client));
        Comparator<Card> openFirst = Comparator.comparing(card -> closed(actor, card));
        return cards.stream()
                .filter(card -> !card.trashed())
                .sorted(openFirst.thenComparing(Card::changed, Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public Page<Card> list(Actor actor, CardList query) {
        Optional<Module> module = modules.on(actor, query.module());
        if (module.isEmpty()) {
            return new Page<>(List.of(), 0, Optional.empty());
        }
        Access access = policy.of(actor);
        Page<Hit> hits = Pages.find(
                index,
                access,
                new Query(
                        Documents.CARD,
                        condition(module.get(), query),
                        List.of(order(query.sort())),
                        query.cursor(),
                        query.limit()));
        List<CardId> ids =
                hits.items().stream().map(hit -> new CardId(hit.id())).toList();
        List<Card> cards = store.read(actor.company(), unit -> new SeenRows(unit, access).cards(ids));
        return new Page<>(cards, hits.total(), hits.next());
    }

    @Override
    public Map<String, Long> counts(Actor actor, ModuleId module) {
        if (modules.on(actor, module).isEmpty()) {
            return Map.of();
        }
        return index.countsBy(policy.of(actor), Documents.CARD, in(module), "status");
    }

    private static Condition condition(Module module, CardList query) {
        List<Condition> all = new ArrayList<>();
        all.add(in(module.id()));
        if (!query.statuses().isEmpty()) {
            all.add(Condition.is(
                    "status",
                    query.statuses().stream().map(FieldValue.Keyword::new).toArray(FieldValue[]::new)));
        }
        query.responsible()
                .ifPresent(user -> all.add(Condition.is("responsible", new FieldValue.Reference(user.value()))));
        query.values().forEach((id, text) -> all.add(FieldFilter.of(module.setup(), id, text)));
        if (!query.words().isBlank()) {
            all.add(Condition.words(query.words()));
        }
        return new Condition.All(all);
    }

    private static Condition in(ModuleId module) {
        return Condition.all(
                Condition.is("module", new FieldValue.Reference(module.value())),
                Condition.is("trashed", new FieldValue.Flag(false)));
    }

    private static Order order(String sort) {
        boolean descending = sort.startsWith("-");
        String name = descending ? sort.substring(1) : sort;
        String field = switch (name) {
            case "title" -> Order.TITLE;
            case "changed" -> Order.RECENCY;
            case "status" -> "status";
            default -> name.startsWith("field.") ? Documents.field(name.substring("field.".length())) : Order.RECENCY;
        };
        return new Order(field, descending);
    }

    private boolean closed(Actor actor, Card card) {
        return modules.on(actor, card.module())
                .flatMap(module -> module.setup().status(card.status()))
                .filter(Status::closed)
                .isPresent();
    }
}
