package org.seraicrm.platform.chat.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.chat.phrases.Reading;
import org.seraicrm.platform.chat.phrases.Reason;
import org.seraicrm.platform.chat.phrases.Unclear;
import org.seraicrm.platform.chat.phrases.Understood;
import org.seraicrm.platform.kernel.Phone;
import org.seraicrm.platform.security.Companies;

/** Words that are no command: somebody's number or name, or a to-do; when neither is certain, a question. */
final class FreeWords {

    private static final int HITS = 8;
    private static final int LONGEST_NAME = 100;
    private static final Pattern NUMBER = Pattern.compile("[+(]?[\\d][\\d ()+/.-]{4,}");

    private final Clients clients;
    private final Companies companies;
    private final Proposals proposals;
    private final ClientTopic view;

    FreeWords(Clients clients, Companies companies, Proposals proposals, ClientTopic view) {
        this.clients = clients;
        this.companies = companies;
        this.proposals = proposals;
        this.view = view;
    }

    List<Message> hear(Turn turn, String words) {
        if (NUMBER.matcher(words).matches()) {
            return List.of(number(turn, words));
        }
        List<Client> hits = words.length() <= LONGEST_NAME ? clients.lookUp(turn.actor(), words, HITS) : List.of();
        if (hits.stream().anyMatch(client -> fully(words, client))) {
            return List.of(view.found(turn, words, hits));
        }
        Reading reading = Proposals.read(turn, words);
        if (reading instanceof Understood understood) {
            return List.of(
                    proposals.propose(turn, Proposal.of(understood.text(), Optional.of(Proposals.due(understood)))));
        }
        return List.of(unclear(turn, words, hits, ((Unclear) reading)));
    }

    private Message unclear(Turn turn, String words, List<Client> hits, Unclear unclear) {
        if (unclear.reason() != Reason.NO_DATE) {
            return Proposals.unclear(turn, unclear);
        }
        if (!hits.isEmpty()) {
            return view.found(turn, words, hits);
        }
        return words.length() > LONGEST_NAME ? Proposals.unclear(turn, unclear) : neither(turn, words);
    }

    /** No client and no day: asks what was meant. */
    private Message neither(Turn turn, String words) {
        Message todo = proposals.propose(turn, Proposal.of(words, Optional.empty()));
        turn.awaitNothing();
        return new Message(
                        turn.html("chat.unclear.neither", "words", words),
                        List.of(todo.buttons().get(0)))
                .column(view.creating(turn, new ClientTopic.Unknown(Optional.of(words), Optional.empty())));
    }

    private Message number(Turn turn, String words) {
        List<Client> hits = clients.lookUp(turn.actor(), words, HITS);
        if (!hits.isEmpty()) {
            return view.found(turn, words, hits);
        }
        Reading reading = Proposals.read(turn, words);
        if (reading instanceof Unclear unclear && unclear.reason() == Reason.NO_TEXT) {
            return Proposals.unclear(turn, unclear);
        }
        String region = companies.of(turn.actor()).region();
        return Phone.parse(words, region)
                .map(phone -> view.noneWithPhone(turn, phone.e164()))
                .orElseGet(() -> turn.message("chat.find.none", "words", words));
    }

    private static boolean fully(String words, Client client) {
        return NameMatch.words(words).equals(NameMatch.words(client.name()));
    }
}
