package org.seraicrm.platform.automation.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seraicrm.platform.cards.wording.Placeholder;
import org.seraicrm.platform.modules.Json;

/**
 * Puts values into the input of an action. {@code $name} alone stands for a value, {@code $today+3} for a day,
 * {@code $today+3T10:00} for a time on it; <code>${name}</code> within a text for a value: as people read it where there
 * are several words, as it is where programs read it. A member whose value is unknown is left out.
 *
 * @param values by name
 * @param words what people read, by name; values are read as they are where there are none
 * @param today in the company's zone
 */
public record StandIns(Map<String, JsonNode> values, Map<String, String> words, LocalDate today) {

    private static final Pattern ALONE = Pattern.compile("\\$([A-Za-z][\\w.-]*)");
    private static final Pattern DAY = Pattern.compile("\\$today([+-]\\d{1,4})?(T\\d\\d:\\d\\d)?");

    /** Values only. */
    public StandIns(Map<String, JsonNode> values, LocalDate today) {
        this(values, Map.of(), today);
    }

    public ObjectNode filled(ObjectNode input) {
        ObjectNode copy = Json.mapper().createObjectNode();
        input.fields()
                .forEachRemaining(
                        member -> filled(member.getValue()).ifPresent(value -> copy.set(member.getKey(), value)));
        return copy;
    }

    private Optional<JsonNode> filled(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return Optional.of(filled(object));
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = Json.mapper().createArrayNode();
            array.forEach(item -> filled(item).ifPresent(copy::add));
            return Optional.of(copy);
        }
        return node.isTextual() ? text(node.asText()) : Optional.of(node);
    }

    private Optional<JsonNode> text(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            LocalDate date = today.plusDays(day.group(1) == null ? 0 : Integer.parseInt(day.group(1)));
            return Optional.of(TextNode.valueOf(date + (day.group(2) == null ? "" : day.group(2))));
        }
        Matcher alone = ALONE.matcher(text);
        if (alone.matches()) {
            return Optional.ofNullable(values.get(alone.group(1)));
        }
        boolean read = text.strip().chars().anyMatch(Character::isWhitespace);
        return Optional.of(TextNode.valueOf(Placeholder.replaced(text, name -> read ? word(name) : value(name))));
    }

    private String word(String name) {
        return Optional.ofNullable(words.get(name)).orElseGet(() -> value(name));
    }

    private String value(String name) {
        return Optional.ofNullable(values.get(name))
                .map(JsonNode::asText)
                .or(() -> Optional.ofNullable(words.get(name)))
                .orElse("");
    }
}
