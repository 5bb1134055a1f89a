package org.seraicrm.platform.rest.internal.rest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.Address;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Completeness;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.EntryTexts;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.Traces;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Phone;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Form;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Right;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.modules.Way;
import org.seraicrm.platform.security.People;

/** Turns what was read into its JSON form for one reader. Any thread. */
@Component(service = Views.class)
public final class Views {

    private final Modules modules;
    private final Clients clients;
    private final Cards cards;
    private final EntryTexts texts;
    private final Names people;

    @Activate
    public Views(
            @Reference Modules modules,
            @Reference Clients clients,
            @Reference Cards cards,
            @Reference EntryTexts texts,
            @Reference People people) {
        this.modules = modules;
        this.clients = clients;
        this.cards = cards;
        this.texts = texts;
        this.people = new Names(people);
    }

    Wire.ClientRow row(Actor reader, Client client, Traces traces) {
        return new Wire.ClientRow(
                client.id(),
                client.kind(),
                client.name(),
                client.first(ContactPoint.Kind.PHONE).map(Views::shown),
                client.first(ContactPoint.Kind.EMAIL).map(ContactPoint::value),
                client.first(ContactPoint.Kind.MESSENGER).map(Views::shown),
                client.first(ContactPoint.Kind.SITE).map(Views::shown),
                client.addresses().stream().map(Address::text).findFirst(),
                client.persons().stream().map(ContactPerson::name).toList(),
                client.deciding().stream()
                        .flatMap(person -> person.position().stream())
                        .toList(),
                Completeness.of(client, modules.clients(reader).veil()).percent(),
                client.responsible().map(user -> people.of(reader, user)),
                client.values(),
                client.id().created(),
                client.changed(),
                traces.lastContact(),
                traces.due());
    }

    Wire.ClientPage page(Actor reader, WholePages.OfClient page) {
        Client client = page.client();
        Known known = new Known(Map.of(client.id(), client.name()), byId(page.cards()));
        return new Wire.ClientPage(
                client.id(),
                client.version(),
                client.kind(),
                client.name(),
                contacts(client),
                client.addresses(),
                client.persons(),
                client.responsible().map(user -> people.of(reader, user)),
                client.values(),
                client.trashed(),
                client.changed(),
                Completeness.of(client, modules.clients(reader).veil()),
                page.survivor(),
                page.merged().stream()
                        .map(merged -> new Wire.ClientRef(merged.id(), merged.name()))
                        .toList(),
                page.cards().stream()
                        .map(card -> row(reader, card, known.names, Traces.NONE, Optional.empty()))
                        .toList(),
                todos(reader, page.todos(), known));
    }

    List<Wire.CardRow> rows(Actor reader, List<Card> list) {
        return rows(reader, list, Map.of(), Map.of());
    }

    /** @param about what is told of the clients, too */
    List<Wire.CardRow> rows(
            Actor reader, List<Card> list, Map<CardId, Traces> traces, Map<ClientId, Wire.ClientRow> about) {
        Map<ClientId, String> names =
                clients.names(reader, list.stream().map(Card::client).toList());
        return list.stream()
                .map(card -> row(
                        reader,
                        card,
                        names,
                        traces.getOrDefault(card.id(), Traces.NONE),
                        Optional.ofNullable(about.get(card.client()))))
                .toList();
    }

    /** The clients of cards as rows, without what stands beside them. */
    Map<ClientId, Wire.ClientRow> about(Actor reader, List<Card> cards) {
        return clients.find(reader, cards.stream().map(Card::client).distinct().toList()).stream()
                .collect(Collectors.toMap(Client::id, client -> row(reader, client, Traces.NONE)));
    }

    private Wire.CardRow row(
            Actor reader, Card card, Map<ClientId, String> names, Traces traces, Optional<Wire.ClientRow> about) {
        return new Wire.CardRow(
                card.id(),
                card.version(),
                card.title(),
                module(reader, card.module()),
                status(reader, card),
                new Wire.ClientRef(card.client(), names.getOrDefault(card.client(), "")),
                card.responsible().map(user -> people.of(reader, user)),
                card.values(),
                card.id().created(),
                card.changed(),
                traces.lastContact(),
                traces.due(),
                about);
    }

    Wire.CardPage page(Actor reader, WholePages.OfCard page) {
        Card card = page.card();
        Client client = page.client();
        Known known = new Known(Map.of(client.id(), client.name()), Map.of(card.id(), card));
        return new Wire.CardPage(
                card.id(),
                card.version(),
                card.title(),
                module(reader, card.module()),
                status(reader, card),
                new Wire.CardClient(
                        client.id(),
                        client.name(),
                        client.kind(),
                        contacts(client),
                        client.addresses(),
                        client.persons()),
                card.responsible().map(user -> people.of(reader, user)),
                card.values(),
                card.changed(),
                card.trashed(),
                modules.on(reader, card.module())
                                .filter(on -> on.gives(Right.EDIT, reader.standing()))
                                .isPresent()
                        && !card.trashed(),
                Completeness.of(
                        card,
                        modules.on(reader, card.module())
                                .map(module -> new Form(module.setup(), card.status(), card.values()).shown())
                                .orElse(List.of())),
                ways(reader, card),
                todos(reader, page.todos(), known),
                page.original().map(found -> reference(reader, found)),
                page.copies().stream().map(found -> reference(reader, found)).toList());
    }

    /** The statuses the reader can't freely move a card to. */
    private Map<String, Way> ways(Actor reader, Card card) {
        return modules.find(reader.company(), card.module())
                .map(module -> ways(module, reader, card.status()))
                .orElse(Map.of());
    }

    private static Map<String, Way> ways(Module module, Actor reader, String from) {
        Map<String, Way> ways = new LinkedHashMap<>();
        ModuleSetup setup = module.setup();
        if (!setup.everyMoveFree()) {
            Role role = module.role(reader.standing());
            setup.statuses().forEach(status -> {
                Way way = setup.way(role, from, status.id());
                if (way != Way.FREE && !status.id().equals(from)) {
                    ways.put(status.id(), way);
                }
            });
        }
        return ways;
    }

    /** The statuses that the reader can't freely move a module's cards to, by the status they stand in. */
    Map<String, Map<String, Way>> moves(Actor reader, ModuleId id) {
        Map<String, Map<String, Way>> moves = new LinkedHashMap<>();
        modules.on(reader, id)
                .ifPresent(module -> module.setup()
                        .statuses()
                        .forEach(status -> moves.put(status.id(), ways(module, reader, status.id()))));
        return moves;
    }

    List<Wire.TodoRow> todos(Actor reader, List<Todo> list) {
        return todos(reader, list, new Known(Map.of(), Map.of()));
    }

    Wire.Person person(Actor reader, UserId user) {
        return people.of(reader, user);
    }

    /** What has been read already and shown to the reader, and so need not be read again. */
    private record Known(Map<ClientId, String> names, Map<CardId, Card> cards) {}

    private List<Wire.TodoRow> todos(Actor reader, List<Todo> list, Known known) {
        Map<ClientId, String> names = new HashMap<>(known.names);
        names.putAll(clients.names(
                reader,
                list.stream()
                        .flatMap(todo -> todo.client().stream())
                        .filter(id -> !known.names.containsKey(id))
                        .toList()));
        Map<CardId, Card> read = new HashMap<>(known.cards);
        read.putAll(cards(
                reader,
                list.stream().flatMap(todo -> todo.card().stream()).filter(id -> !known.cards.containsKey(id))));
        return list.stream().map(todo -> row(reader, todo, names, read)).toList();
    }

    private Wire.TodoRow row(Actor reader, Todo todo, Map<ClientId, String> names, Map<CardId, Card> known) {
        return new Wire.TodoRow(
                todo.id(),
                todo.version(),
                todo.text(),
                todo.due(),
                todo.done().isPresent(),
                todo.done(),
                people.of(reader, todo.assignee()),
                people.of(reader, todo.author()),
                todo.client()
                        .flatMap(id -> Optional.ofNullable(names.get(id)).map(name -> new Wire.ClientRef(id, name))),
                todo.card().map(known::get).map(found -> reference(reader, found)),
                todo.kind(),
                todo.minutes());
    }

    List<Wire.EntryLine> lines(Actor reader, List<Entry> entries) {
        Map<CardId, Card> known = cards(reader, entries.stream().flatMap(entry -> entry.card().stream()));
        return entries.stream()
                .map(entry -> line(reader, entry, entry.card().map(known::get)))
                .toList();
    }

    private Wire.EntryLine line(Actor reader, Entry entry, Optional<Card> card) {
        return new Wire.EntryLine(
                entry.id(),
                entry.type(),
                entry.at(),
                entry.actor().map(user -> people.of(reader, user)),
                texts.line(reader, entry),
                texts.body(entry),
                texts.changes(reader, entry),
                card.map(found -> reference(reader, found)),
                entry.data().path("mail").isTextual()
                        ? Optional.of(entry.data().path("mail").asText())
                        : Optional.empty());
    }

    List<Wire.AuditLine> audit(Actor reader, List<Entry> entries) {
        Map<CardId, Card> known = cards(reader, entries.stream().flatMap(entry -> entry.card().stream()));
        Map<ClientId, String> names = clients.names(
                reader,
                entries.stream().flatMap(entry -> entry.client().stream()).toList());
        return entries.stream()
                .map(entry -> new Wire.AuditLine(
                        entry.id(),
                        entry.type(),
                        entry.at(),
                        entry.actor().map(user -> people.of(reader, user)),
                        texts.line(reader, entry),
                        entry.client()
                                .flatMap(id ->
                                        Optional.ofNullable(names.get(id)).map(name -> new Wire.ClientRef(id, name))),
                        entry.card().map(known::get).map(card -> reference(reader, card)),
                        entry.module().map(id -> module(reader, id))))
                .toList();
    }

    Wire.CardRef reference(Actor reader, Card card) {
        return new Wire.CardRef(card.id(), card.title(), module(reader, card.module()));
    }

    private Map<CardId, Card> cards(Actor reader, Stream<CardId> ids) {
        return byId(cards.find(reader, ids.distinct().toList()));
    }

    private static Map<CardId, Card> byId(List<Card> list) {
        return list.stream().collect(Collectors.toMap(Card::id, Function.identity()));
    }

    private Wire.ModuleRef module(Actor reader, ModuleId id) {
        return modules.find(reader.company(), id)
                .map(module -> Forms.reference(module, reader.language()))
                .orElseGet(() -> new Wire.ModuleRef(id, "?", "question-mark", "gray", ""));
    }

    private Wire.StatusForm status(Actor reader, Card card) {
        return modules.find(reader.company(), card.module())
                .flatMap(module -> module.setup().status(card.status()))
                .or(() -> Optional.of(new Status(card.status(), Labels.of(card.status()), "gray", false)))
                .map(status -> Forms.status(status, reader.language()))
                .orElseThrow();
    }

    private static List<Wire.Contact> contacts(Client client) {
        return client.contactPoints().stream()
                .map(point -> new Wire.Contact(point.kind().name(), point.value(), shown(point), point.label()))
                .toList();
    }

    /** As it was typed; a number of which only the kept form is known, as in the log, is written with spaces. */
    static String shown(ContactPoint point) {
        return point.shown()
                .orElseGet(() ->
                        point.kind() == ContactPoint.Kind.PHONE ? new Phone(point.value()).pretty() : point.value());
    }
}
