package org.seraicrm.platform.chat.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.chat.Button;
import org.seraicrm.platform.chat.Html;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.chat.internal.jpa.Offers;
import org.seraicrm.platform.chat.phrases.Reading;
import org.seraicrm.platform.chat.phrases.Reason;
import org.seraicrm.platform.chat.phrases.TodoPhrases;
import org.seraicrm.platform.chat.phrases.Unclear;
import org.seraicrm.platform.chat.phrases.Understood;
import org.seraicrm.platform.chat.phrases.When;
import org.seraicrm.platform.chat.phrases.WhenReading;

/** Proposes to-dos: what was understood, to be saved with a button. Any thread. */
final class Proposals {

    static final String KIND = "todo";

    private final Offers offers;
    private final Clients clients;
    private final NamedClients named;

    Proposals(Offers offers, Clients clients, NamedClients named) {
        this.offers = offers;
        this.clients = clients;
        this.named = named;
    }

    static Reading read(Turn turn, String words) {
        return TodoPhrases.any(turn.actor().language()).read(words, turn.now());
    }

    static WhenReading readWhen(Turn turn, String words) {
        return TodoPhrases.any(turn.actor().language()).readWhen(words, turn.now());
    }

    static Due due(Understood understood) {
        return new Due(understood.day(), understood.time());
    }

    static Due due(When when) {
        return new Due(when.day(), when.time());
    }

    /** Why it was not understood. */
    static Message unclear(Turn turn, Unclear unclear) {
        return turn.message("chat.unclear." + unclear.reason());
    }

    /** Proposes a to-do about the client that its text names, if one does. */
    Message propose(Turn turn, Proposal understood) {
        List<Client> meant = understood.client().isPresent() ? List.of() : named.in(turn.actor(), understood.text());
        Proposal proposal =
                meant.size() == 1 ? understood.client(Optional.of(meant.get(0).id())) : understood;
        String offer = offers.keep(turn.actor(), KIND, proposal);
        Message shown = shown(turn, offer, proposal);
        return meant.size() < 2 ? shown : choice(turn, offer, shown, meant);
    }

    /** Reads words as a to-do about something known; asks for the day when it is all that is missing. */
    Message propose(Turn turn, String words, Proposal about) {
        Reading reading = read(turn, words);
        if (reading instanceof Understood understood) {
            return propose(
                    turn,
                    new Proposal(understood.text(), Optional.of(due(understood)), about.client(), about.card(), false));
        }
        if (((Unclear) reading).reason() == Reason.NO_DATE) {
            return propose(turn, new Proposal(words, Optional.empty(), about.client(), about.card(), false));
        }
        return unclear(turn, (Unclear) reading);
    }

    Proposal find(Turn turn, String offer) {
        return offers.find(turn.actor(), offer, KIND, Proposal.class);
    }

    /** Shows a proposal that was changed. */
    Message changed(Turn turn, String offer, Proposal proposal) {
        offers.change(turn.actor(), offer, KIND, proposal);
        return shown(turn, offer, proposal);
    }

    void saved(Turn turn, String offer, Proposal proposal) {
        offers.change(turn.actor(), offer, KIND, proposal.keptAsTodo());
    }

    /** A proposal and the clients it could be about. */
    Message choice(Turn turn, String offer, Message shown, List<Client> meant) {
        return new Message(shown.text() + "\n" + turn.html("chat.proposal.whom"), shown.buttons())
                .column(meant.stream()
                        .map(client -> Turn.named(
                                "👤 " + client.name(), "pk", offer, client.id().text()))
                        .toList());
    }

    Message shown(Turn turn, String offer, Proposal proposal) {
        StringBuilder text =
                new StringBuilder(turn.html("chat.proposal.title")).append("\n").append(Html.bold(proposal.text()));
        proposal.due().ifPresent(due -> text.append("\n⏰ ").append(Html.escape(turn.due(due))));
        Optional<Client> client = proposal.client().flatMap(id -> clients.find(turn.actor(), id));
        client.ifPresent(found -> text.append("\n👤 ").append(Html.escape(found.name())));
        if (proposal.due().isEmpty()) {
            text.append("\n").append(turn.html("chat.proposal.when"));
            turn.await("todo.day", offer);
        }
        return new Message(text.toString(), buttons(turn, offer, proposal, client));
    }

    private static List<List<Button>> buttons(Turn turn, String offer, Proposal proposal, Optional<Client> client) {
        List<List<Button>> rows = new ArrayList<>();
        if (proposal.due().isPresent()) {
            rows.add(
                    List.of(turn.button("chat.button.save", "ps", offer), turn.button("chat.button.day", "pd", offer)));
        } else {
            rows.add(List.of(
                    turn.button("chat.button.today", "pw", offer, "0"),
                    turn.button("chat.button.tomorrow", "pw", offer, "1")));
        }
        rows.add(
                client.isPresent()
                        ? List.of(
                                turn.button("chat.button.client", "pc", offer),
                                turn.button("chat.button.noClient", "pn", offer))
                        : List.of(turn.button("chat.button.attach", "pc", offer)));
        rows.add(List.of(turn.button("chat.button.cancel", "px", offer)));
        return rows;
    }
}
