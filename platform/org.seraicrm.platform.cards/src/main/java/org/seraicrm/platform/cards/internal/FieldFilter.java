package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.search.Condition;
import org.seraicrm.platform.search.FieldValue;

/** The condition that a field has a value given as text. */
final class FieldFilter {

    private FieldFilter() {}

    /**
     * @throws org.seraicrm.platform.kernel.Refusal when there is no such field, or the text is no value of its type
     */
    static Condition of(ModuleSetup setup, String id, String text) {
        String pointer = "/field." + id;
        Field field = setup.field(id)
                .orElseThrow(() -> Problem.invalid(pointer, "value.unknown").refusal());
        return of(field, text)
                .orElseThrow(() ->
                        Problem.invalid(pointer, FieldValues.problem(field)).refusal());
    }

    private static Optional<Condition> of(Field field, String text) {
        return node(field, text)
                .map(node -> FieldValues.indexed(field.type(), node))
                .filter(values -> !values.isEmpty())
                .map(values -> Condition.is(Documents.field(field.id()), values.toArray(FieldValue[]::new)));
    }

    private static Optional<JsonNode> node(Field field, String text) {
        return switch (field.type()) {
            case YES_NO -> Optional.of(BooleanNode.valueOf(Boolean.parseBoolean(text)));
            case NUMBER -> number(text);
            case MULTI_CHOICE ->
                Optional.of(JsonNodeFactory.instance.arrayNode().add(text));
            case MONEY ->
                number(text).map(minor -> JsonNodeFactory.instance.objectNode().set("minor", minor));
            default -> Optional.of(TextNode.valueOf(text));
        };
    }

    private static Optional<JsonNode> number(String text) {
        try {
            return Optional.of(JsonNodeFactory.instance.numberNode(new BigDecimal(text)));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
