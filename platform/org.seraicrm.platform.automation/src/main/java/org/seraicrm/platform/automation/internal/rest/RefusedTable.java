package org.seraicrm.platform.automation.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seraicrm.platform.automation.bulk.RefusedRow;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Texts;

/** Refused rows as a table that every spreadsheet opens: what it was about, by name, why, and what the action was given. */
record RefusedTable(Cards cards, Clients clients, Texts texts) {

    /** What the columns are called. */
    String head(Locale language) {
        return line(Stream.of("row", "about", "client", "why", "input")
                .map(column -> texts.text(language, "bulk.refused." + column)));
    }

    /** Some rows; cards and clients that aren't there, or not to be seen, have no names. */
    String lines(Actor actor, List<RefusedRow> rows) {
        Map<String, Card> carded = cards
                .find(actor, ids(rows, "card", CardId::of).toList())
                .stream()
                .collect(Collectors.toMap(card -> card.id().text(), Function.identity(), (one, same) -> one));
        List<ClientId> named = Stream.concat(
                        ids(rows, "client", ClientId::of),
                        carded.values().stream().map(Card::client))
                .distinct()
                .toList();
        Map<String, String> names = new HashMap<>();
        for (Client client : clients.find(actor, named)) {
            names.put(client.id().text(), client.name());
        }
        return rows.stream()
                .map(row -> {
                    Optional<Card> card = Optional.ofNullable(
                            carded.get(row.input().path("card").asText()));
                    String client = card.map(found -> found.client().text())
                            .orElse(row.input().path("client").asText());
                    return line(Stream.of(
                            String.valueOf(row.row() + 1),
                            card.map(Card::title).orElse(""),
                            names.getOrDefault(client, ""),
                            why(row, actor.language()),
                            row.undoing() ? "" : row.input().toString()));
                })
                .collect(Collectors.joining());
    }

    /** What a row's input has under a name need not be an id: actions may call anything so. */
    private static <I> Stream<I> ids(List<RefusedRow> rows, String of, Function<String, I> read) {
        return rows.stream()
                .map(row -> row.input().path(of))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .distinct()
                .flatMap(text -> id(text, read).stream());
    }

    private static <I> Optional<I> id(String text, Function<String, I> read) {
        try {
            return Optional.of(read.apply(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private String why(RefusedRow row, Locale language) {
        return row.problem().violations().isEmpty()
                ? texts.text(language, row.problem())
                : row.problem().violations().stream()
                        .map(wrong -> texts.text(language, wrong.code(), wrong.arguments()))
                        .distinct()
                        .collect(Collectors.joining("; "));
    }

    private static String line(Stream<String> cells) {
        return cells.map(RefusedTable::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    /** As RFC 4180 wants it; what a spreadsheet would take for a formula stays a text. */
    private static String quoted(String text) {
        String harmless = text.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
