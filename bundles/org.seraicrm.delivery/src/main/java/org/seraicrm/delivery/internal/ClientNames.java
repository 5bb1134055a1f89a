package org.seraicrm.delivery.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ClientKind;

/** An order's name fields and type as they follow from its client (A132, A134, A135). */
final class ClientNames {

    private ClientNames() {}

    static Map<String, JsonNode> of(Client client) {
        return client.kind() == ClientKind.PERSON ? person(client) : organisation(client);
    }

    /** Names are kept surname first; all that follows the first name is the patronymic. */
    private static Map<String, JsonNode> person(Client client) {
        List<String> words = List.of(client.name().strip().split("\\s+"));
        return Map.of(
                DeliveryKind.SURNAME, TextNode.valueOf(words.get(0)),
                DeliveryKind.FIRST_NAME, text(words.stream().skip(1).limit(1).collect(Collectors.joining())),
                DeliveryKind.PATRONYMIC, text(words.stream().skip(2).collect(Collectors.joining(" "))),
                DeliveryKind.ORDER_TYPE, TextNode.valueOf(DeliveryKind.PRIVATE_INDIVIDUAL));
    }

    private static Map<String, JsonNode> organisation(Client client) {
        String contact = client.persons().stream()
                .map(person -> person.name())
                .findFirst()
                .orElse("");
        return Map.of(
                DeliveryKind.SURNAME, TextNode.valueOf(LegalForms.abbreviated(client.name())),
                DeliveryKind.FIRST_NAME, text(contact),
                DeliveryKind.PATRONYMIC, NullNode.getInstance(),
                DeliveryKind.ORDER_TYPE, TextNode.valueOf(DeliveryKind.LEGAL_ENTITY));
    }

    private static JsonNode text(String text) {
        return text.isEmpty() ? NullNode.getInstance() : TextNode.valueOf(text);
    }
}
