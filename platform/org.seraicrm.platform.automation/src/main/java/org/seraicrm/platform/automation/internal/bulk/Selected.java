package org.seraicrm.platform.automation.internal.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.seraicrm.platform.automation.bulk.BeginBulk;
import org.seraicrm.platform.automation.bulk.ListSelection;
import org.seraicrm.platform.automation.internal.StandIns;
import org.seraicrm.platform.cards.CardList;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.ClientList;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Where;
import org.seraicrm.platform.cards.views.SavedView;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;

/** What was selected, as inputs of an action. */
record Selected(Cards cards, Clients clients) {

    private static final int PAGE = 1_000;

    /** An order in which no change moves a row, so that none is missed between two pages. */
    private static final String ORDER = "created";

    List<JsonNode> inputs(Actor actor, BeginBulk action, ObjectNode template) {
        Set<CardId> cardIds = new LinkedHashSet<>(ids(action.cards(), "/cards", CardId::of));
        Set<ClientId> clientIds = new LinkedHashSet<>(ids(action.clients(), "/clients", ClientId::of));
        action.list().ifPresent(list -> {
            if (list.of().equals(SavedView.CLIENTS)) {
                clientIds.addAll(clientsOf(actor, list));
            } else {
                cardIds.addAll(cardsOf(actor, list));
            }
        });
        Map<Id, Integer> versions = new HashMap<>();
        if (template.toString().contains("$version")) {
            versions.putAll(cards.versions(actor, List.copyOf(cardIds)));
            versions.putAll(clients.versions(actor, List.copyOf(clientIds)));
        }
        LocalDate today = LocalDate.now(actor.zone());
        List<JsonNode> inputs = new ArrayList<>();
        cardIds.forEach(card -> inputs.add(new StandIns(values("card", card, versions), today).filled(template)));
        clientIds.forEach(
                client -> inputs.add(new StandIns(values("client", client, versions), today).filled(template)));
        return inputs;
    }

    private List<ClientId> clientsOf(Actor actor, ListSelection list) {
        ClientList query = new ClientList(where(list), list.words().orElse(""), ORDER, Optional.empty(), PAGE);
        return without(list, ClientId::of, clients.ids(actor, query));
    }

    private List<CardId> cardsOf(Actor actor, ListSelection list) {
        ModuleId module =
                ids(Optional.of(List.of(list.of())), "/list/of", ModuleId::of).get(0);
        CardList query = new CardList(module, where(list), list.words().orElse(""), ORDER, Optional.empty(), PAGE);
        return without(list, CardId::of, cards.ids(actor, query));
    }

    private static Where where(ListSelection list) {
        return list.where().map(Where::new).orElseGet(Where::everything);
    }

    private static <I extends Id> List<I> without(ListSelection list, Function<String, I> of, List<I> all) {
        Set<I> except = Set.copyOf(ids(list.except(), "/list/except", of));
        return all.stream().filter(id -> !except.contains(id)).toList();
    }

    private static Map<String, JsonNode> values(String name, Id id, Map<Id, Integer> versions) {
        Map<String, JsonNode> values = new HashMap<>();
        values.put(name, TextNode.valueOf(id.text()));
        Optional.ofNullable(versions.get(id)).ifPresent(version -> values.put("version", IntNode.valueOf(version)));
        return values;
    }

    private static <I extends Id> List<I> ids(Optional<List<String>> texts, String pointer, Function<String, I> of) {
        try {
            return texts.orElse(List.of()).stream().map(of).distinct().toList();
        } catch (IllegalArgumentException notAnId) {
            throw Problem.invalid(pointer, "value.id").refusal();
        }
    }
}
