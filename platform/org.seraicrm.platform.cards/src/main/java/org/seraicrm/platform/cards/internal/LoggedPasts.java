package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.EntryKind;
import org.seraicrm.platform.cards.Histories;
import org.seraicrm.platform.cards.Past;
import org.seraicrm.platform.cards.Pasts;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.Todos;
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
    private static final Set<EntryKind> TODOS = Set.of(EntryKind.TODO);

    private final Clients clients;
    private final Cards cards;
    private final Todos todos;
    private final Histories histories;
    private final Modules modules;

    LoggedPasts(Clients clients, Cards cards, Todos todos, Histories histories, Modules modules) {
        this.clients = clients;
        this.cards = cards;
        this.todos = todos;
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

    @Override
    public List<Card> cards(Actor actor, ClientId client, Instant moment) {
        List<Card> now = cards.of(actor, client);
        Set<CardId> kept = now.stream().map(Card::id).collect(Collectors.toSet());
        Set<CardId> others = new LinkedHashSet<>();
        tell(
                before -> histories.of(actor, client, before, AT_ONCE),
                moment,
                entry -> entry.card().filter(card -> !kept.contains(card)).ifPresent(others::add));
        return Stream.concat(now.stream(), cards.find(actor, List.copyOf(others)).stream())
                .filter(card -> card.client().equals(client))
                .flatMap(card -> of(actor, card.id(), moment).flatMap(Past::state).stream())
                .filter(card -> !card.trashed())
                .toList();
    }

    @Override
    public List<Todo> todos(Actor actor, ClientId client, Instant moment) {
        return todos(actor, before -> histories.of(actor, client, before, AT_ONCE, TODOS), moment, any -> true);
    }

    @Override
    public List<Todo> todos(Actor actor, CardId card, Instant moment) {
        // The history of a copy begins with that of the original, whose to-dos stayed with it.
        return todos(
                actor,
                before -> histories.of(actor, card, before, AT_ONCE, TODOS),
                moment,
                entry -> entry.card().equals(Optional.of(card)));
    }

    private List<Todo> todos(
            Actor actor, Function<Optional<EventId>, List<Entry>> part, Instant moment, Predicate<Entry> wanted) {
        List<Entry> inOrder = new ArrayList<>();
        tell(part, moment, entry -> {
            if (wanted.test(entry)) {
                inOrder.add(entry);
            }
        });
        PastTodos then = new PastTodos(actor.company());
        Collections.reverse(inOrder);
        inOrder.forEach(then::happened);
        return then.open(id -> todos.find(actor, id));
    }

    /** Hands on all that a history tells of the time up to a moment, the latest first. */
    private static void tell(Function<Optional<EventId>, List<Entry>> part, Instant moment, Consumer<Entry> earlier) {
        List<Entry> page = part.apply(Optional.empty());
        while (!page.isEmpty()) {
            page.stream().filter(entry -> !entry.at().isAfter(moment)).forEach(earlier);
            page = part.apply(Optional.of(page.get(page.size() - 1).id()));
        }
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
