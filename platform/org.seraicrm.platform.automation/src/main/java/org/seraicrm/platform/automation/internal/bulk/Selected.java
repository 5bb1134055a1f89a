package org.seraicrm.platform.automation.internal.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.seraicrm.platform.automation.bulk.BeginBulk;
import org.seraicrm.platform.automation.bulk.CardSelection;
import org.seraicrm.platform.automation.internal.StandIns;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardList;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Where;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.kernel.Problem;

/** What was selected, as inputs of an action. */
record Selected(Cards cards, Clients clients) {

    private static final int PAGE = 200;

    List<JsonNode> inputs(Actor actor, BeginBulk action, ObjectNode template) {
        Set<CardId> cardIds = new LinkedHashSet<>(ids(action.cards(), "/cards", CardId::of));
        action.list().ifPresent(list -> cardIds.addAll(listed(actor, list)));
        List<ClientId> clientIds = ids(action.clients(), "/clients", ClientId::of);
        Map<Id, Integer> versions =
                template.toString().contains("$version") ? versions(actor, List.copyOf(cardIds), clientIds) : Map.of();
        LocalDate today = LocalDate.now(actor.zone());
        List<JsonNode> inputs = new ArrayList<>();
        cardIds.forEach(card -> inputs.add(new StandIns(values("card", card, versions), today).filled(template)));
        clientIds.forEach(
                client -> inputs.add(new StandIns(values("client", client, versions), today).filled(template)));
        return inputs;
    }

    private static Map<String, JsonNode> values(String name, Id id, Map<Id, Integer> versions) {
        Map<String, JsonNode> values = new HashMap<>();
        values.put(name, TextNode.valueOf(id.text()));
        Optional.ofNullable(versions.get(id)).ifPresent(version -> values.put("version", IntNode.valueOf(version)));
        return values;
    }

    private Map<Id, Integer> versions(Actor actor, List<CardId> cardIds, List<ClientId> clientIds) {
        Map<Id, Integer> versions = new LinkedHashMap<>();
        for (int i = 0; i < cardIds.size(); i += PAGE) {
            cards.find(actor, cardIds.subList(i, Math.min(i + PAGE, cardIds.size())))
                    .forEach(card -> versions.put(card.id(), card.version()));
        }
        for (int i = 0; i < clientIds.size(); i += PAGE) {
            clients.find(actor, clientIds.subList(i, Math.min(i + PAGE, clientIds.size())))
                    .forEach(client -> versions.put(client.id(), client.version()));
        }
        return versions;
    }

    private List<CardId> listed(Actor actor, CardSelection list) {
        Set<CardId> except = Set.copyOf(ids(list.except(), "/list/except", CardId::of));
        List<CardId> found = new ArrayList<>();
        Where where = list.where().map(Where::new).orElseGet(Where::everything);
        CardList query = new CardList(list.module(), where, list.words().orElse(""), "title", Optional.empty(), PAGE);
        Optional<CardList> next = Optional.of(query);
        while (next.isPresent()) {
            Page<Card> page = cards.list(actor, next.get());
            page.items().stream()
                    .map(Card::id)
                    .filter(card -> !except.contains(card))
                    .forEach(found::add);
            next = page.next().map(query::from);
        }
        return found;
    }

    private static <I extends Id> List<I> ids(Optional<List<String>> texts, String pointer, Function<String, I> of) {
        try {
            return texts.orElse(List.of()).stream().map(of).distinct().toList();
        } catch (IllegalArgumentException notAnId) {
            throw Problem.invalid(pointer, "value.id").refusal();
        }
    }
}
