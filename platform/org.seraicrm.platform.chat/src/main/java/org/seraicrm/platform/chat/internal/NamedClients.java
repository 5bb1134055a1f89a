package org.seraicrm.platform.chat.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;

/** Finds the clients that a text speaks of, by parts of their names or by their number. Any thread. */
final class NamedClients {

    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ()/.-]{5,}\\d");
    private static final int WORDS = 12;
    private static final int HITS = 8;
    private static final int SHORTEST = 4;
    private static final int SHORTEST_NAME = 3;

    private final Clients clients;

    NamedClients(Clients clients) {
        this.clients = clients;
    }

    /** Those that fit best, the best first; several when it can't be told which is meant, none when none fits. */
    List<Client> in(Actor actor, String text) {
        Matcher phone = PHONE.matcher(text);
        if (phone.find()) {
            return clients.lookUp(actor, phone.group(), HITS);
        }
        List<String> words = Arrays.stream(text.split("[^\\p{L}\\p{N}&.'-]+"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .toList();
        List<Client> pairs = best(words, ask(actor, pairs(words)), 2);
        return pairs.isEmpty() ? best(words, ask(actor, forms(words)), 1) : pairs;
    }

    private List<Client> ask(Actor actor, List<String> questions) {
        Map<ClientId, Client> found = new LinkedHashMap<>();
        questions.stream()
                .flatMap(question -> clients.lookUp(actor, question, HITS).stream())
                .forEach(client -> found.putIfAbsent(client.id(), client));
        return List.copyOf(found.values());
    }

    /** Those whose names share the most words, at least so many. */
    private static List<Client> best(List<String> words, List<Client> found, int least) {
        List<String> telling = words.stream().filter(NamedClients::telling).toList();
        long most = found.stream()
                .mapToLong(client -> NameMatch.shared(telling, client.name()))
                .max()
                .orElse(0);
        return most < least
                ? List.of()
                : found.stream()
                        .filter(client -> NameMatch.shared(telling, client.name()) == most)
                        .limit(HITS)
                        .toList();
    }

    private static List<String> pairs(List<String> words) {
        return IntStream.range(0, Math.max(0, words.size() - 1))
                .mapToObj(at -> words.get(at) + " " + words.get(at + 1))
                .toList();
    }

    /** Each word that may be a name, and without the endings it may have. */
    private static List<String> forms(List<String> words) {
        List<String> forms = new ArrayList<>();
        for (String word : words) {
            if (telling(word)) {
                forms.add(word);
                for (int cut = 1; cut <= 3 && word.length() - cut >= SHORTEST; cut++) {
                    forms.add(word.substring(0, word.length() - cut));
                }
            }
        }
        return forms;
    }

    private static boolean telling(String word) {
        return word.length() >= SHORTEST || (word.length() >= SHORTEST_NAME && Character.isUpperCase(word.charAt(0)));
    }
}
