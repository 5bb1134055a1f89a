package org.seraicrm.platform.chat.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seraicrm.platform.cards.AddNote;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.MoveCard;
import org.seraicrm.platform.chat.Button;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.chat.internal.jpa.Offers;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Status;

/** Cards: shown, noted about, moved. */
final class CardTopic implements Topic {

    private static final String MOVE = "move";

    /** A card as it was seen, and where it could go. */
    record Moves(CardId card, int version, List<String> statuses) {}

    private final Deeds deeds;
    private final Offers offers;
    private final Cards cards;
    private final Clients clients;
    private final Modules modules;
    private final ClientView view;

    CardTopic(Deeds deeds, Offers offers, Cards cards, Clients clients, Modules modules, ClientView view) {
        this.deeds = deeds;
        this.offers = offers;
        this.cards = cards;
        this.clients = clients;
        this.modules = modules;
        this.view = view;
    }

    @Override
    public Map<String, Pressed> buttons() {
        return Map.of(
                "k", (turn, arguments) -> List.of(shown(turn, card(turn, arguments))),
                "kn", (turn, arguments) -> askNote(turn, card(turn, arguments)),
                "km", (turn, arguments) -> List.of(statuses(turn, card(turn, arguments))),
                "ks", (turn, arguments) -> move(turn, arguments.get(0), Integer.parseInt(arguments.get(1))));
    }

    @Override
    public Map<String, Answered> answers() {
        return Map.of("card.note", (turn, about, words) -> note(turn, card(turn, about), words));
    }

    private Message shown(Turn turn, Card card) {
        return view.card(
                turn,
                card,
                clients.find(turn.actor(), card.client()).map(Client::name).orElse(card.title()));
    }

    private List<Message> askNote(Turn turn, Card card) {
        turn.await("card.note", card.id().text());
        return List.of(turn.message("chat.note.what", "name", card.title()));
    }

    private List<Message> note(Turn turn, Card card, String words) {
        return deeds.perform(
                turn,
                new AddNote(words, Optional.of(card.client()), Optional.of(card.id())),
                id -> turn.message("chat.note.kept", "name", card.title())
                        .row(turn.button("chat.button.card", "k", card.id().text())));
    }

    private Message statuses(Turn turn, Card card) {
        List<Status> others = modules.on(turn.actor(), card.module()).stream()
                .flatMap(module -> module.setup().statuses())
                .filter(status -> !status.id().equals(card.status()))
                .toList();
        List<String> ids = others.stream().map(Status::id).toList();
        String offer = offers.keep(turn.actor(), MOVE, new Moves(card.id(), card.version(), ids));
        List<Button> buttons = IntStream.range(0, others.size())
                .mapToObj(at -> Turn.named(
                        others.get(at).label().in(turn.actor().language()), "ks", offer, Integer.toString(at)))
                .toList();
        return turn.message("chat.card.whereTo", "title", card.title()).column(buttons);
    }

    private List<Message> move(Turn turn, String offer, int at) {
        Moves moves = offers.find(turn.actor(), offer, MOVE, Moves.class);
        MoveCard action = new MoveCard(
                moves.card(), Optional.of(moves.version()), moves.statuses().get(at), Optional.empty());
        return deeds.perform(
                turn,
                action,
                Optional.of("chat:" + offer + ":" + at),
                moved -> cards.find(turn.actor(), moves.card())
                        .map(card -> shown(turn, card))
                        .orElseGet(() -> turn.message("chat.saved")));
    }

    private Card card(Turn turn, List<String> arguments) {
        return cards.find(turn.actor(), CardId.of(arguments.get(0)))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "row.notFound").refusal());
    }
}
