package org.seraicrm.platform.integration.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.integration.ChannelField;
import org.seraicrm.platform.integration.ChannelKind;
import org.seraicrm.platform.integration.ChannelSettings;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Json;

/** A channel's settings as somebody edits them: all values in the clear, checked field by field and as a whole. */
final class ChannelEdit {

    private final ChannelKind kind;
    private final ObjectNode values;
    private final List<Violation> violations = new ArrayList<>();

    ChannelEdit(ChannelKind kind, ChannelSettings before) {
        this.kind = kind;
        this.values = before.values().deepCopy();
    }

    /** Takes new values in; null clears one. Refuses with all that is wrong. */
    ChannelEdit take(Map<String, JsonNode> given) {
        Map<String, ChannelField> fields = new LinkedHashMap<>();
        kind.fields().forEach(field -> fields.put(field.name(), field));
        given.forEach((name, value) -> take(Optional.ofNullable(fields.get(name)), name, value));
        fields.values().forEach(this::complete);
        if (violations.isEmpty()) {
            violations.addAll(kind.check(new ChannelSettings(values)));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
        return this;
    }

    private void take(Optional<ChannelField> field, String name, JsonNode value) {
        if (field.isEmpty()) {
            wrong(name, "value.unknown");
        } else if (value.isNull() || value.isTextual() && value.asText().isBlank()) {
            values.remove(name);
        } else {
            FieldCheck.problem(field.get(), value)
                    .ifPresentOrElse(code -> wrong(name, code), () -> values.set(name, value));
        }
    }

    private void complete(ChannelField field) {
        if (values.has(field.name())) {
            return;
        }
        missing(field).ifPresent(value -> values.set(field.name(), value));
        if (field.required() && !values.has(field.name()) && !complained(field)) {
            wrong(field.name(), "value.missing");
        }
    }

    private boolean complained(ChannelField field) {
        return violations.stream().anyMatch(violation -> violation.pointer().equals("/settings/" + field.name()));
    }

    private Optional<JsonNode> missing(ChannelField field) {
        if (field.made()) {
            return kind.generate(field.name()).map(TextNode::valueOf);
        }
        return field.preset().map(text -> switch (field.type()) {
            case NUMBER, FLAG -> Json.tree(text);
            default -> TextNode.valueOf(text);
        });
    }

    private void wrong(String name, String code) {
        violations.add(new Violation("/settings/" + name.replace("~", "~0").replace("/", "~1"), code));
    }

    /** What may be read. */
    ObjectNode open() {
        ObjectNode open = values.deepCopy();
        kind.fields().stream().filter(ChannelField::secret).forEach(field -> open.remove(field.name()));
        return open;
    }

    /** What is to be sealed. */
    Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        kind.fields().stream()
                .filter(ChannelField::secret)
                .filter(field -> values.has(field.name()))
                .forEach(field ->
                        secrets.put(field.name(), values.path(field.name()).asText()));
        return secrets;
    }
}
