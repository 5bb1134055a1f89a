package org.seraicrm.platform.rest.internal.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.Todos;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.TodoId;

/** Clients, cards and to-dos side by side, as far as the reader may see them; what is in the trash or done is left out. */
@Component(service = FoundRows.class)
public final class FoundRows {

    static final String CLIENT = "client";
    static final String CARD = "card";
    static final String TODO = "todo";

    private final Clients clients;
    private final Cards cards;
    private final Todos todos;
    private final Views views;

    @Activate
    public FoundRows(
            @Reference Clients clients, @Reference Cards cards, @Reference Todos todos, @Reference Views views) {
        this.clients = clients;
        this.cards = cards;
        this.todos = todos;
        this.views = views;
    }

    /** What to look for. */
    record Key(String kind, long id) {}

    /**
     * A row that can be opened now.
     *
     * @param client whom a client's row is, or a card or to-do is about
     * @param card the card that a to-do hangs on
     */
    record Found(
            String kind, String id, String title, String subtitle, Optional<ClientId> client, Optional<CardId> card) {}

    /** In the order asked. */
    List<Found> read(Actor actor, List<Key> keys) {
        Map<Key, Found> found = new HashMap<>();
        clients.find(actor, of(keys, CLIENT).map(ClientId::new).toList()).stream()
                .filter(client -> !client.trashed())
                .forEach(client -> found.put(new Key(CLIENT, client.id().value()), found(client)));
        cards.find(actor, of(keys, CARD).map(CardId::new).toList()).stream()
                .filter(card -> !card.trashed())
                .forEach(card -> found.put(new Key(CARD, card.id().value()), found(actor, card)));
        List<Todo> open = new ArrayList<>();
        of(keys, TODO).forEach(id -> todos.find(actor, new TodoId(id)).ifPresent(open::add));
        open.removeIf(todo -> todo.done().isPresent());
        views.todos(actor, open).forEach(row -> found.put(new Key(TODO, row.id().value()), found(row)));
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
                .toList();
    }

    private static Stream<Long> of(List<Key> keys, String kind) {
        return keys.stream().filter(key -> key.kind().equals(kind)).map(Key::id);
    }

    private static Found found(Client client) {
        String contact = client.first(ContactPoint.Kind.PHONE)
                .or(() -> client.first(ContactPoint.Kind.EMAIL))
                .map(Views::shown)
                .orElse("");
        return new Found(
                CLIENT, client.id().text(), client.name(), contact, Optional.of(client.id()), Optional.empty());
    }

    private Found found(Actor actor, Card card) {
        String module = views.reference(actor, card).module().name();
        return new Found(
                CARD, card.id().text(), card.title(), module, Optional.of(card.client()), Optional.of(card.id()));
    }

    private static Found found(Wire.TodoRow todo) {
        String about = todo.card()
                .map(Wire.CardRef::title)
                .or(() -> todo.client().map(Wire.ClientRef::name))
                .orElse("");
        return new Found(
                TODO,
                todo.id().text(),
                todo.text(),
                about,
                todo.client().map(Wire.ClientRef::id),
                todo.card().map(Wire.CardRef::id));
    }
}
