package org.seraicrm.platform.chat.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.AddNote;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.CreateClient;
import org.seraicrm.platform.cards.OpenCard;
import org.seraicrm.platform.chat.Button;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.chat.internal.jpa.Offers;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.Modules;

/** Clients: found, shown, noted about, created, given cards. */
final class ClientTopic implements Topic {

    private static final int HITS = 8;
    private static final String NEW = "client";

    /** A client that could be created. */
    record Unknown(Optional<String> name, Optional<String> phone) {}

    private final Deeds deeds;
    private final Offers offers;
    private final Clients clients;
    private final Modules modules;
    private final ClientView view;

    ClientTopic(Deeds deeds, Offers offers, Clients clients, Modules modules, ClientView view) {
        this.deeds = deeds;
        this.offers = offers;
        this.clients = clients;
        this.modules = modules;
        this.view = view;
    }

    @Override
    public Map<String, Heard> commands() {
        return Map.of("find", this::find);
    }

    @Override
    public Map<String, Pressed> buttons() {
        return Map.of(
                "c", (turn, arguments) -> List.of(view.client(turn, client(turn, arguments))),
                "cn", (turn, arguments) -> askNote(turn, client(turn, arguments)),
                "cc", (turn, arguments) -> List.of(modules(turn, client(turn, arguments))),
                "co", (turn, arguments) -> open(turn, client(turn, arguments), ModuleId.of(arguments.get(1))),
                "nc", (turn, arguments) -> create(turn, arguments.get(0), ClientKind.valueOf(arguments.get(1))));
    }

    @Override
    public Map<String, Answered> answers() {
        return Map.of(
                "find", (turn, about, words) -> find(turn, words),
                "client.note", (turn, about, words) -> note(turn, client(turn, about), words),
                "client.name", (turn, about, words) -> named(turn, about.get(0), words));
    }

    private List<Message> find(Turn turn, String words) {
        if (words.isBlank()) {
            turn.await("find");
            return List.of(turn.message("chat.find.what"));
        }
        List<Client> hits = clients.lookUp(turn.actor(), words, HITS);
        return List.of(hits.isEmpty() ? none(turn, words) : found(turn, words, hits));
    }

    /** The client, or buttons to choose among several. */
    Message found(Turn turn, String words, List<Client> hits) {
        if (hits.size() == 1) {
            return view.client(turn, hits.get(0));
        }
        return turn.message("chat.find.several", "words", words)
                .column(hits.stream()
                        .map(client ->
                                Turn.named(label(client), "c", client.id().text()))
                        .toList());
    }

    /** Nobody was found; offers to create whom the words name. */
    Message none(Turn turn, String words) {
        return turn.message("chat.find.none", "words", words)
                .column(creating(turn, new Unknown(Optional.of(words), Optional.empty())));
    }

    /** Nobody has this number; offers to create a client with it. */
    Message noneWithPhone(Turn turn, String phone) {
        return turn.message("chat.find.none", "words", phone)
                .column(creating(turn, new Unknown(Optional.empty(), Optional.of(phone))));
    }

    List<Button> creating(Turn turn, Unknown unknown) {
        String offer = offers.keep(turn.actor(), NEW, unknown);
        return List.of(
                turn.button("chat.button.newPerson", "nc", offer, ClientKind.PERSON.name()),
                turn.button("chat.button.newCompany", "nc", offer, ClientKind.COMPANY.name()));
    }

    private List<Message> create(Turn turn, String offer, ClientKind kind) {
        Unknown unknown = offers.find(turn.actor(), offer, NEW, Unknown.class);
        if (unknown.name().isEmpty()) {
            turn.await("client.name", offer, kind.name());
            return List.of(turn.message("chat.client.name"));
        }
        return create(turn, offer, kind, unknown.name().get(), unknown.phone());
    }

    private List<Message> named(Turn turn, String offer, String name) {
        Unknown unknown = offers.find(turn.actor(), offer, NEW, Unknown.class);
        ClientKind kind =
                ClientKind.valueOf(turn.awaited().orElseThrow().about().get(1));
        return create(turn, offer, kind, name, unknown.phone());
    }

    private List<Message> create(Turn turn, String offer, ClientKind kind, String name, Optional<String> phone) {
        Optional<List<ContactPoint>> points =
                phone.map(number -> List.of(ContactPoint.of(ContactPoint.Kind.PHONE, number)));
        CreateClient action =
                new CreateClient(kind, name, points, Optional.empty(), Optional.empty(), Optional.empty());
        return deeds.perform(
                turn,
                action,
                Optional.of("chat:" + offer),
                id -> clients.find(turn.actor(), id)
                        .map(client -> view.client(turn, client))
                        .orElseGet(() -> turn.message("chat.saved")));
    }

    private List<Message> askNote(Turn turn, Client client) {
        turn.await("client.note", client.id().text());
        return List.of(turn.message("chat.note.what", "name", client.name()));
    }

    private List<Message> note(Turn turn, Client client, String words) {
        return deeds.perform(
                turn,
                new AddNote(words, Optional.of(client.id()), Optional.empty()),
                id -> turn.message("chat.note.kept", "name", client.name())
                        .row(Turn.named(client.name(), "c", client.id().text())));
    }

    private Message modules(Turn turn, Client client) {
        List<Button> on = new ArrayList<>();
        modules.on(turn.actor())
                .forEach(module -> on.add(Turn.named(
                        module.name().in(turn.actor().language()),
                        "co",
                        client.id().text(),
                        module.id().text())));
        return on.isEmpty()
                ? turn.message("chat.card.noModule")
                : turn.message("chat.card.where", "name", client.name()).column(on);
    }

    private List<Message> open(Turn turn, Client client, ModuleId module) {
        OpenCard action = new OpenCard(
                module, client.id(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return deeds.perform(
                turn,
                action,
                id -> turn.message("chat.card.opened", "name", client.name())
                        .row(turn.button("chat.button.card", "k", id.text())));
    }

    private Client client(Turn turn, List<String> arguments) {
        return clients.find(turn.actor(), ClientId.of(arguments.get(0)))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "row.notFound").refusal());
    }

    private static String label(Client client) {
        return client.first(ContactPoint.Kind.PHONE)
                .map(phone -> client.name() + " · " + phone.value())
                .orElse(client.name());
    }
}
