package org.seraicrm.platform.chat.internal;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.EntryTexts;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.Todos;
import org.seraicrm.platform.chat.Html;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.store.Event;

/** What notices are about, as far as their readers may see it. */
final class NoticeSubjects {

    private final Clients clients;
    private final Cards cards;
    private final Todos todos;
    private final EntryTexts entries;
    private final TodoTopic steps;

    NoticeSubjects(Clients clients, Cards cards, Todos todos, EntryTexts entries, TodoTopic steps) {
        this.clients = clients;
        this.cards = cards;
        this.todos = todos;
        this.entries = entries;
        this.steps = steps;
    }

    Entry entry(Event event) {
        return entries.entry(event);
    }

    /** Whether the reader sees what it is about; a message or a to-do of one's own may always be told. */
    boolean sees(Actor reader, Entry entry) {
        return switch (entry.type()) {
            case "lead.received" ->
                entry.card().map(id -> cards.find(reader, id).isPresent()).orElse(true);
            case "note.added" ->
                entry.card()
                        .map(id -> cards.find(reader, id).isPresent())
                        .or(() -> entry.client()
                                .map(id -> clients.find(reader, id).isPresent()))
                        .orElse(false);
            default -> true;
        };
    }

    /** An open to-do with what can be done with it; empty when it is done or gone meanwhile. */
    Optional<Message> todo(Turn turn, TodoId id, String title) {
        Optional<Todo> open =
                todos.find(turn.actor(), id).filter(todo -> todo.done().isEmpty());
        return open.map(todo -> {
            Message message = new Message(title + "\n" + steps.line(turn, todo), List.of(steps.steps(turn, todo, "")));
            return todo.client()
                    .flatMap(client -> clients.find(turn.actor(), client))
                    .map(client -> message.row(
                            Turn.named(client.name(), "c", client.id().text())))
                    .orElse(message);
        });
    }

    /** The client's name, the card's title and what was said, each on a line of its own. */
    String named(Turn turn, Entry entry) {
        String client =
                client(turn, entry).map(found -> "\n" + Html.bold(found.name())).orElse("");
        String card = card(turn, entry)
                .map(found -> "\n" + Html.escape(found.title()))
                .orElse("");
        String preview = entry.data().path("preview").asText("");
        return client + card + (preview.isEmpty() ? "" : "\n" + Html.italic(preview));
    }

    /** The message with buttons to the client and the card. */
    Message linked(Turn turn, Entry entry, Message message) {
        Message withClient = client(turn, entry)
                .map(found -> message.row(
                        Turn.named(found.name(), "c", found.id().text()),
                        turn.button("chat.button.todo", "ct", found.id().text())))
                .orElse(message);
        return card(turn, entry)
                .map(found -> withClient.row(
                        turn.button("chat.button.card", "k", found.id().text())))
                .orElse(withClient);
    }

    private Optional<Client> client(Turn turn, Entry entry) {
        return entry.client().flatMap(id -> clients.find(turn.actor(), id));
    }

    private Optional<Card> card(Turn turn, Entry entry) {
        return entry.card().flatMap(id -> cards.find(turn.actor(), id));
    }
}
