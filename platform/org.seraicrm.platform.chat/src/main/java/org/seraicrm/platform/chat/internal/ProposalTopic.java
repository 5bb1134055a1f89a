package org.seraicrm.platform.chat.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.AddTodo;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.Todos;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.chat.phrases.Unclear;
import org.seraicrm.platform.chat.phrases.When;
import org.seraicrm.platform.chat.phrases.WhenReading;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;

/** Proposed to-dos: saved, changed, dropped (A105). */
final class ProposalTopic implements Topic {

    private static final int HITS = 8;

    private final Deeds deeds;
    private final Proposals proposals;
    private final Clients clients;
    private final Cards cards;
    private final Todos todos;
    private final TodoTopic steps;

    ProposalTopic(Deeds deeds, Proposals proposals, Clients clients, Cards cards, Todos todos, TodoTopic steps) {
        this.deeds = deeds;
        this.proposals = proposals;
        this.clients = clients;
        this.cards = cards;
        this.todos = todos;
        this.steps = steps;
    }

    @Override
    public Map<String, Pressed> buttons() {
        return Map.of(
                "ps", (turn, arguments) -> save(turn, arguments.get(0)),
                "pd", (turn, arguments) -> askDay(turn, arguments.get(0)),
                "pw", (turn, arguments) -> in(turn, arguments.get(0), Integer.parseInt(arguments.get(1))),
                "pc", (turn, arguments) -> askClient(turn, arguments.get(0)),
                "pk", (turn, arguments) -> client(turn, arguments.get(0), Optional.of(ClientId.of(arguments.get(1)))),
                "pn", (turn, arguments) -> client(turn, arguments.get(0), Optional.empty()),
                "px", (turn, arguments) -> cancel(turn, arguments.get(0)),
                "ct", (turn, arguments) -> askTodo(turn, "todo.client", arguments.get(0)),
                "kt", (turn, arguments) -> askTodo(turn, "todo.card", arguments.get(0)));
    }

    @Override
    public Map<String, Answered> answers() {
        return Map.of(
                "todo.day", (turn, about, words) -> day(turn, about.get(0), words),
                "todo.whom", (turn, about, words) -> whom(turn, about.get(0), words),
                "todo.client", (turn, about, words) -> forClient(turn, ClientId.of(about.get(0)), words),
                "todo.card", (turn, about, words) -> forCard(turn, CardId.of(about.get(0)), words));
    }

    private List<Message> save(Turn turn, String offer) {
        Proposal proposal = proposals.find(turn, offer);
        if (proposal.due().isEmpty()) {
            return List.of(proposals.shown(turn, offer, proposal));
        }
        AddTodo action = new AddTodo(
                proposal.text(), proposal.due().get(), proposal.client(), proposal.card(), Optional.empty());
        return deeds.perform(turn, action, Optional.of("chat:" + offer), id -> {
            proposals.saved(turn, offer, proposal);
            String due = turn.due(proposal.due().get());
            Message told = turn.message("chat.todo.saved", "text", proposal.text(), "due", due);
            return todos.find(turn.actor(), id)
                    .map(todo -> new Message(told.text(), List.of(steps.steps(turn, todo, ""))))
                    .orElse(told);
        });
    }

    private List<Message> askDay(Turn turn, String offer) {
        open(turn, offer);
        turn.await("todo.day", offer);
        return List.of(turn.message("chat.proposal.when")
                .row(
                        turn.button("chat.button.today", "pw", offer, "0"),
                        turn.button("chat.button.tomorrow", "pw", offer, "1")));
    }

    private List<Message> in(Turn turn, String offer, int days) {
        Proposal proposal = open(turn, offer);
        Due due =
                new Due(turn.now().toLocalDate().plusDays(days), proposal.due().flatMap(Due::time));
        return List.of(proposals.changed(turn, offer, proposal.due(due)));
    }

    private List<Message> day(Turn turn, String offer, String words) {
        Proposal proposal = open(turn, offer);
        WhenReading reading = Proposals.readWhen(turn, words);
        if (reading instanceof When when) {
            Due due = Proposals.due(when);
            boolean sameTime =
                    due.time().isEmpty() && proposal.due().flatMap(Due::time).isPresent();
            Due meant = sameTime ? new Due(due.day(), proposal.due().flatMap(Due::time)) : due;
            return List.of(proposals.changed(turn, offer, proposal.due(meant)));
        }
        turn.await("todo.day", offer);
        return List.of(Proposals.unclear(turn, (Unclear) reading));
    }

    private List<Message> askClient(Turn turn, String offer) {
        open(turn, offer);
        turn.await("todo.whom", offer);
        return List.of(turn.message("chat.proposal.client"));
    }

    private List<Message> whom(Turn turn, String offer, String words) {
        Proposal proposal = open(turn, offer);
        List<Client> hits = clients.lookUp(turn.actor(), words, HITS);
        if (hits.isEmpty()) {
            turn.await("todo.whom", offer);
            return List.of(turn.message("chat.find.none", "words", words));
        }
        if (hits.size() == 1) {
            return client(turn, offer, Optional.of(hits.get(0).id()));
        }
        return List.of(proposals.choice(turn, offer, proposals.shown(turn, offer, proposal), hits));
    }

    private List<Message> client(Turn turn, String offer, Optional<ClientId> client) {
        return List.of(proposals.changed(turn, offer, open(turn, offer).client(client)));
    }

    private List<Message> cancel(Turn turn, String offer) {
        open(turn, offer);
        return List.of(turn.message("chat.cancelled"));
    }

    private List<Message> askTodo(Turn turn, String kind, String about) {
        turn.await(kind, about);
        return List.of(turn.message("chat.todo.what"));
    }

    private List<Message> forClient(Turn turn, ClientId client, String words) {
        Proposal about = Proposal.of(words, Optional.empty()).client(Optional.of(client));
        return List.of(proposals.propose(turn, words, about));
    }

    private List<Message> forCard(Turn turn, CardId card, String words) {
        Proposal about = cards.find(turn.actor(), card)
                .map(found -> Proposal.of(words, Optional.empty()).card(card, found.client()))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "row.notFound").refusal());
        return List.of(proposals.propose(turn, words, about));
    }

    private Proposal open(Turn turn, String offer) {
        Proposal proposal = proposals.find(turn, offer);
        if (proposal.saved()) {
            throw new Problem(Kind.CONFLICT, "chat.proposal.saved").refusal();
        }
        return proposal;
    }
}
