package org.seraicrm.platform.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A channel's settings, secrets readable. Its text form holds no value.
 *
 * @param values by field name, checked against the fields of the channel's kind
 */
public record ChannelSettings(ObjectNode values) {

    /** A text that is not empty. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(values.get(field))
                .filter(value -> !value.isNull())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    /**
     * A text that the channel can't be without.
     *
     * @throws IllegalStateException when it is missing
     */
    public String required(String field) {
        return text(field).orElseThrow(() -> new IllegalStateException("channel setting " + field + " is missing"));
    }

    /** A whole number. */
    public Optional<Integer> number(String field) {
        return Optional.ofNullable(values.get(field))
                .filter(JsonNode::canConvertToInt)
                .map(JsonNode::asInt);
    }

    /** Yes or no; no when it is not there. */
    public boolean flag(String field) {
        return values.path(field).asBoolean();
    }

    /** Names and texts, in order. */
    public Map<String, String> map(String field) {
        Map<String, String> entries = new LinkedHashMap<>();
        values.path(field)
                .properties()
                .forEach(entry -> entries.put(entry.getKey(), entry.getValue().asText()));
        return entries;
    }

    /** Texts, in order. */
    public List<String> list(String field) {
        return StreamSupport.stream(values.path(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Override
    public String toString() {
        return "ChannelSettings";
    }
}
