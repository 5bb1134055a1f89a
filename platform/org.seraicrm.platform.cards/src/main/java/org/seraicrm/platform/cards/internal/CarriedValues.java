package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.Module;

/**
 * What a card's values become in another module (A16): those of fields of the same id, else of a field of the same type
 * and the same name in some language, as far as the other module's field takes them.
 */
final class CarriedValues {

    private final Module source;
    private final Module target;
    private final Premises premises;

    /** Both modules as whoever carries sees them, or whole. */
    CarriedValues(Module source, Module target, Premises premises) {
        this.source = source;
        this.target = target;
        this.premises = premises;
    }

    /** By the other module's fields; without those that nothing fits. */
    Map<String, JsonNode> of(Map<String, JsonNode> values) {
        Map<String, JsonNode> carried = new HashMap<>();
        for (Field field : target.setup().fields()) {
            Optional.ofNullable(values.get(field.id()))
                    .flatMap(value -> taken(field, value))
                    .or(() -> named(field, values).flatMap(value -> taken(field, value)))
                    .ifPresent(value -> carried.put(field.id(), value));
        }
        return carried;
    }

    private Optional<JsonNode> named(Field field, Map<String, JsonNode> values) {
        return source.setup().fields().stream()
                .filter(other -> other.type() == field.type() && same(other.label(), field.label()))
                .flatMap(other ->
                        Optional.ofNullable(values.get(other.id()))
                                .flatMap(value -> chosen(other, field, value))
                                .stream())
                .findFirst();
    }

    /** A value with its choices under the ids that the other field has for them. */
    private static Optional<JsonNode> chosen(Field from, Field to, JsonNode value) {
        if (from.type() == FieldType.CHOICE) {
            return choice(from, to, value.asText()).map(TextNode::valueOf);
        }
        if (from.type() != FieldType.MULTI_CHOICE) {
            return Optional.of(value);
        }
        ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
        value.forEach(each -> choice(from, to, each.asText()).ifPresent(chosen::add));
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
    }

    private static Optional<String> choice(Field from, Field to, String id) {
        List<Labels> labels = from.choices().stream()
                .filter(choice -> choice.id().equals(id))
                .map(Field.Choice::label)
                .toList();
        return to.choices().stream()
                .filter(choice -> labels.stream().anyMatch(label -> same(label, choice.label())))
                .map(Field.Choice::id)
                .findFirst();
    }

    private static boolean same(Labels one, Labels other) {
        return one.byLanguage().entrySet().stream()
                .anyMatch(label -> folded(label.getValue())
                        .equals(folded(other.byLanguage().getOrDefault(label.getKey(), ""))));
    }

    private static String folded(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    private Optional<JsonNode> taken(Field field, JsonNode value) {
        Map<String, JsonNode> normal =
                FieldValues.normal(target, Map.of(field.id(), value), premises, new ArrayList<>());
        return Optional.ofNullable(normal.get(field.id())).filter(kept -> !kept.isNull());
    }
}
