package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.IndexDocument;

/** What the index knows of clients and cards. */
final class Documents {

    static final String CLIENT = "client";
    static final String CARD = "card";

    private Documents() {}

    /** Name under which a module's field is indexed. */
    static String field(String id) {
        return "value." + id;
    }

    static IndexDocument client(Client client, Set<String> keys) {
        Map<String, List<FieldValue>> fields = new HashMap<>();
        fields.put("kind", List.of(new FieldValue.Keyword(client.kind().name())));
        common(fields, client.trashed(), client.responsible());
        Stream<String> persons = client.persons().stream().map(person -> person.name());
        return new IndexDocument(
                client.company(),
                CLIENT,
                client.id().value(),
                keys,
                client.name(),
                Stream.concat(Stream.of(client.name()), persons).toList(),
                contacts(client, ContactPoint.Kind.PHONE),
                contacts(client, ContactPoint.Kind.EMAIL),
                client.addresses().stream().map(address -> address.text()).toList(),
                fields,
                client.changed().toEpochMilli());
    }

    static IndexDocument card(Card card, String clientName, Optional<Module> module, Set<String> keys) {
        Map<String, List<FieldValue>> fields = new HashMap<>();
        fields.put("module", List.of(new FieldValue.Reference(card.module().value())));
        fields.put("status", List.of(new FieldValue.Keyword(card.status())));
        fields.put("client", List.of(new FieldValue.Reference(card.client().value())));
        common(fields, card.trashed(), card.responsible());
        card.values()
                .forEach((id, value) -> module.flatMap(known -> known.setup().field(id))
                        .ifPresent(field -> fields.put(field(id), FieldValues.indexed(field.type(), value))));
        return new IndexDocument(
                card.company(),
                CARD,
                card.id().value(),
                keys,
                card.title(),
                List.copyOf(new HashSet<>(List.of(card.title(), clientName))),
                List.of(),
                List.of(),
                texts(card),
                fields,
                card.changed().toEpochMilli());
    }

    private static void common(Map<String, List<FieldValue>> fields, boolean trashed, Optional<UserId> responsible) {
        fields.put("trashed", List.of(new FieldValue.Flag(trashed)));
        responsible.ifPresent(user -> fields.put("responsible", List.of(new FieldValue.Reference(user.value()))));
    }

    private static List<String> contacts(Client client, ContactPoint.Kind kind) {
        List<String> values = new ArrayList<>();
        client.contactPoints().stream().filter(point -> point.kind() == kind).forEach(point -> {
            values.add(point.value());
            point.shown().ifPresent(values::add);
        });
        client.persons().stream()
                .flatMap(person -> (kind == ContactPoint.Kind.PHONE ? person.phone() : person.email()).stream())
                .forEach(values::add);
        return values;
    }

    private static List<String> texts(Card card) {
        return card.values().values().stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> text.length() > 2)
                .toList();
    }
}
