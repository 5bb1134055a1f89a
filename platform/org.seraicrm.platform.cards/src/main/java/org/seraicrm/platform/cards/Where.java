package org.seraicrm.platform.cards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.Json;

/**
 * Which rows a list shows (A58, A98), in the one form that addresses, saved views and modules share. Either conditions in
 * brackets, {@code {"all": […]}}, {@code {"any": […]}}, {@code {"not": {…}}}, or a field with what is asked of it, as
 * {@code {"field": "status", "is": ["new", "open"]}} or {@code {"field": "lastContact", "notSince": "today-30"}}; an
 * empty object shows every row. The manual's page on lists names the fields and the operators.
 *
 * <p>It is judged when it is used, for what its fields mean depends on the module.
 */
public record Where(JsonNode json) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Every row. */
    public static Where everything() {
        return new Where(NODES.objectNode());
    }

    /**
     * What an address holds; every row when it is blank.
     *
     * @throws org.seraicrm.platform.kernel.Refusal when it is not JSON
     */
    public static Where parse(String text) {
        try {
            return text.isBlank()
                    ? everything()
                    : new Where(Json.mapper()
                            .reader()
                            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                            .readTree(text));
        } catch (JsonProcessingException notJson) {
            throw Problem.invalid("/where", "where.notJson").refusal();
        }
    }

    /** The rows that all of these show. */
    public static Where all(Collection<Where> parts) {
        List<Where> telling = parts.stream().filter(part -> !part.none()).toList();
        if (telling.size() == 1) {
            return telling.get(0);
        }
        ArrayNode all = NODES.arrayNode();
        telling.forEach(part -> all.add(part.json));
        return telling.isEmpty() ? everything() : new Where(NODES.objectNode().set("all", all));
    }

    /** The rows whose field holds one of the values. */
    public static Where is(String field, Collection<String> values) {
        ObjectNode leaf = NODES.objectNode().put("field", field);
        values.forEach(leaf.putArray("is")::add);
        return new Where(leaf);
    }

    /** Whether it asks for nothing. */
    public boolean none() {
        return json.isObject() && json.isEmpty();
    }
}
