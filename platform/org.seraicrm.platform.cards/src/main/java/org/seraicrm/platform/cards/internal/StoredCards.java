package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardList;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Traces;
import org.seraicrm.platform.cards.internal.jdbc.CopyTable;
import org.seraicrm.platform.cards.internal.lists.Asker;
import org.seraicrm.platform.cards.internal.lists.ConditionReader;
import org.seraicrm.platform.cards.internal.lists.ListFields;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.search.Condition;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.Hit;
import org.seraicrm.platform.search.Index;
import org.seraicrm.platform.search.Query;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.Store;

/** Cards found in the index and read by id, where the rights are checked once more. */
final class StoredCards implements Cards {

    private static final String STATUS = "status";

    private final Store store;
    private final EventLog log;
    private final Index index;
    private final AccessPolicy policy;
    private final Modules modules;
    private final People people;

    StoredCards(Store store, EventLog log, Index index, AccessPolicy policy, Modules modules, People people) {
        this.store = store;
        this.log = log;
        this.index = index;
        this.policy = policy;
        this.modules = modules;
        this.people = people;
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
        return seen(actor, store.read(actor.company(), unit -> new SeenRows(unit, access).cards(ids)));
    }

    @Override
    public Optional<Card> original(Actor actor, CardId copy) {
        return store.read(
                actor.company(),
                unit -> CopyTable.origin(unit, copy).flatMap(origin -> find(actor, origin.original())));
    }

    @Override
    public List<Card> copies(Actor actor, CardId original) {
        return store.read(actor.company(), unit -> find(actor, CopyTable.copies(unit, original))).stream()
                .filter(card -> !card.trashed())
                .toList();
    }

    /** The cards with what the fields hold that the actor sees; what was brought from another module stays unseen. */
    private List<Card> seen(Actor actor, List<Card> cards) {
        return cards.stream().map(card -> withSeen(actor, card)).toList();
    }

    private Card withSeen(Actor actor, Card card) {
        return modules.on(actor, card.module())
                .filter(module -> !card.values().keySet().stream().allMatch(field -> seen(actor, module, field)))
                .map(module -> {
                    Map<String, JsonNode> values = new HashMap<>(card.values());
                    values.keySet().removeIf(field -> !seen(actor, module, field));
                    return CardEdit.of(card).values(values).card();
                })
                .orElse(card);
    }

    /** What the module has no field for any more, or was brought from another one, administrators alone see. */
    private static boolean seen(Actor actor, Module module, String field) {
        return module.setup().field(field).isPresent()
                || module.role(actor.standing()) == Role.ADMINISTRATOR
                        && !module.sight().hidden().contains(field);
    }

    @Override
    public List<Card> of(Actor actor, ClientId client) {
        Access access = policy.of(actor);
        List<Card> cards = store.read(actor.company(), unit -> new SeenRows(unit, access).cards(client));
        Comparator<Card> openFirst = Comparator.comparing(card -> closed(actor, card));
        return seen(actor, cards).stream()
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
        Page<Hit> hits = Pages.find(index, access, asked(actor, module.get(), query));
        List<CardId> ids = ids(hits.items());
        List<Card> cards = store.read(actor.company(), unit -> new SeenRows(unit, access).cards(ids));
        return new Page<>(seen(actor, cards), hits.total(), hits.next());
    }

    @Override
    public List<CardId> ids(Actor actor, CardList query) {
        return modules.on(actor, query.module())
                .map(module -> ids(Pages.all(index, policy.of(actor), asked(actor, module, query))))
                .orElse(List.of());
    }

    private Query asked(Actor actor, Module module, CardList query) {
        ListFields fields = fields(actor, module);
        return new Query(
                Documents.CARD,
                condition(actor, fields, query),
                List.of(fields.order(query.sort(), () -> people.users(actor))),
                query.cursor(),
                query.limit());
    }

    private static List<CardId> ids(List<Hit> hits) {
        return hits.stream().map(hit -> new CardId(hit.id())).toList();
    }

    @Override
    public Map<CardId, Integer> versions(Actor actor, List<CardId> ids) {
        Access access = policy.of(actor);
        return store.read(actor.company(), unit -> new SeenRows(unit, access).cardVersions(ids));
    }

    @Override
    public Map<CardId, Traces> traces(Actor actor, List<CardId> ids) {
        Access access = policy.of(actor);
        return store.read(actor.company(), unit -> {
            List<CardId> seen =
                    new SeenRows(unit, access).cards(ids).stream().map(Card::id).toList();
            return RowTraces.ofCards(unit, log, seen).of(seen);
        });
    }

    @Override
    public long count(Actor actor, CardList query) {
        return modules.on(actor, query.module())
                .map(module -> index.count(policy.of(actor), Documents.CARD, condition(actor, module, query)))
                .orElse(0L);
    }

    @Override
    public Map<String, Long> counts(Actor actor, CardList query) {
        return modules.on(actor, query.module())
                .map(module ->
                        index.countsBy(policy.of(actor), Documents.CARD, condition(actor, module, query), STATUS))
                .orElse(Map.of());
    }

    @Override
    public Map<String, List<Money>> sums(Actor actor, CardList query, String field) {
        return modules.on(actor, query.module())
                .filter(module -> module.setup()
                        .field(field)
                        .filter(known -> known.type() == FieldType.MONEY)
                        .isPresent())
                .map(module -> sums(policy.of(actor), condition(actor, module, query), ListFields.own(field)))
                .orElse(Map.of());
    }

    private Map<String, List<Money>> sums(Access access, Condition condition, String field) {
        String currency = ListFields.currency(field);
        Map<String, List<Money>> sums = new HashMap<>();
        index.countsBy(access, Documents.CARD, condition, currency).keySet().stream()
                .sorted()
                .forEach(code -> index.sumsBy(
                                access,
                                Documents.CARD,
                                Condition.all(condition, Condition.is(currency, new FieldValue.Keyword(code))),
                                STATUS,
                                field)
                        .forEach((status, minor) -> sums.computeIfAbsent(status, none -> new ArrayList<>())
                                .add(new Money(Math.round(minor), Currency.getInstance(code)))));
        return sums;
    }

    private Condition condition(Actor actor, Module module, CardList query) {
        return condition(actor, fields(actor, module), query);
    }

    private ListFields fields(Actor actor, Module module) {
        return ListFields.ofCards(actor, module, modules);
    }

    private Condition condition(Actor actor, ListFields fields, CardList query) {
        List<Condition> all = new ArrayList<>();
        all.add(in(query.module()));
        all.add(ConditionReader.read(query.where(), fields, Asker.of(actor, store)));
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

    private boolean closed(Actor actor, Card card) {
        return modules.on(actor, card.module())
                .flatMap(module -> module.setup().status(card.status()))
                .filter(Status::closed)
                .isPresent();
    }
}
