package org.seraicrm.platform.chat.internal;

import static org.seraicrm.platform.chat.internal.Turn.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.Todos;
import org.seraicrm.platform.chat.Button;
import org.seraicrm.platform.chat.Html;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Phone;
import org.seraicrm.platform.modules.Form;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Right;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.security.People;

/** A client, and a card, as a message shows them: what one wants to know before one calls. */
final class ClientView {

    private static final int CARDS = 8;
    private static final int PERSONS = 5;

    private final Cards cards;
    private final Todos todos;
    private final Modules modules;
    private final People people;

    ClientView(Cards cards, Todos todos, Modules modules, People people) {
        this.cards = cards;
        this.todos = todos;
        this.modules = modules;
        this.people = people;
    }

    /** Contact points, open cards with status, the next to-do, and what can be done. */
    Message client(Turn turn, Client client) {
        List<Card> open = cards.of(turn.actor(), client.id()).stream()
                .filter(card -> !card.trashed() && !closed(turn, card))
                .limit(CARDS)
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(Html.bold(client.name()) + " · " + turn.html("clientKind." + client.kind()));
        client.contactPoints().forEach(point -> lines.add(icon(point) + contact(point)));
        client.persons().stream().limit(PERSONS).forEach(person -> lines.add("👤 " + person(person)));
        client.responsible()
                .flatMap(id -> people.user(turn.actor(), id))
                .ifPresent(user -> lines.add(turn.html(
                        "chat.client.responsible",
                        "name",
                        user.name(turn.actor().language()))));
        open.forEach(card -> lines.add("📁 " + line(turn, card)));
        next(turn, todos.of(turn.actor(), client.id())).ifPresent(lines::add);
        return new Message(String.join("\n", lines), clientButtons(turn, client, open));
    }

    private List<List<Button>> clientButtons(Turn turn, Client client, List<Card> open) {
        String id = client.id().text();
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(
                turn.button("chat.button.todo", "ct", id),
                turn.button("chat.button.note", "cn", id),
                turn.button("chat.button.newCard", "cc", id)));
        open.forEach(card -> rows.add(List.of(
                named(module(turn, card) + ": " + card.title(), "k", card.id().text()))));
        return rows;
    }

    /** Status, main values, the next to-do, and what can be done. */
    Message card(Turn turn, Card card, String client) {
        List<String> lines = new ArrayList<>();
        lines.add("📁 " + line(turn, card));
        lines.add(Html.escape(client));
        modules.on(turn.actor(), card.module())
                .ifPresent(module -> new Form(module.setup(), card.status(), card.values())
                        .shown().stream()
                                .filter(field -> field.main() && card.values().containsKey(field.id()))
                                .forEach(field -> lines.add(Html.escape(
                                                field.label().in(turn.actor().language())) + ": "
                                        + Html.escape(FieldTexts.of(turn, field, card)))));
        next(turn, todos.of(turn.actor(), card.id())).ifPresent(lines::add);
        String id = card.id().text();
        Message message = Message.of(String.join("\n", lines));
        Message shown = editable(turn, card)
                ? message.row(
                        turn.button("chat.button.todo", "kt", id),
                        turn.button("chat.button.note", "kn", id),
                        turn.button("chat.button.move", "km", id))
                : message;
        return shown.row(named(client, "c", card.client().text()));
    }

    private boolean editable(Turn turn, Card card) {
        Actor reader = turn.actor();
        return modules.on(reader, card.module())
                .filter(module -> module.gives(Right.EDIT, reader.standing()))
                .isPresent();
    }

    private Optional<String> next(Turn turn, List<Todo> open) {
        return open.stream()
                .findFirst()
                .map(todo -> "⏰ " + Html.escape(todo.text()) + " · " + Html.escape(turn.due(todo.due())));
    }

    private String line(Turn turn, Card card) {
        return Html.bold(module(turn, card)) + ": " + Html.escape(card.title()) + " — "
                + status(turn, card)
                        .map(found -> found.label().in(turn.actor().language()))
                        .map(Html::escape)
                        .orElse("");
    }

    private boolean closed(Turn turn, Card card) {
        return status(turn, card).filter(Status::closed).isPresent();
    }

    private Optional<Status> status(Turn turn, Card card) {
        return modules.on(turn.actor(), card.module())
                .flatMap(module -> module.setup().status(card.status()));
    }

    private String module(Turn turn, Card card) {
        return modules.on(turn.actor(), card.module())
                .map(Module::name)
                .map(name -> name.in(turn.actor().language()))
                .orElse("");
    }

    private static String person(ContactPerson person) {
        List<String> parts = new ArrayList<>();
        parts.add(person.name());
        person.position().filter(text -> !text.isBlank()).ifPresent(parts::add);
        person.phone().filter(text -> !text.isBlank()).ifPresent(parts::add);
        person.email().filter(text -> !text.isBlank()).ifPresent(parts::add);
        return Html.escape(String.join(" · ", parts));
    }

    private static String contact(ContactPoint point) {
        String shown = point.kind() == ContactPoint.Kind.PHONE ? new Phone(point.value()).pretty() : point.value();
        return Html.escape(shown)
                + point.label()
                        .filter(label -> !label.isBlank())
                        .map(label -> " (" + Html.escape(label) + ")")
                        .orElse("");
    }

    private static String icon(ContactPoint point) {
        return switch (point.kind()) {
            case PHONE -> "☎ ";
            case EMAIL -> "✉ ";
            case MESSENGER -> "💬 ";
            case SITE -> "🌐 ";
        };
    }
}
