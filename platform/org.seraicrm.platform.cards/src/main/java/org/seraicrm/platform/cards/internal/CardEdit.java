package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.ValueChange;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;

/** Makes a changed copy of a card, and tells what differs between two. */
final class CardEdit {

    private final Card from;
    private ModuleId module;
    private String title;
    private String status;
    private Optional<UserId> responsible;
    private Map<String, JsonNode> values;
    private boolean trashed;

    private CardEdit(Card from) {
        this.from = from;
        module = from.module();
        title = from.title();
        status = from.status();
        responsible = from.responsible();
        values = from.values();
        trashed = from.trashed();
    }

    static CardEdit of(Card card) {
        return new CardEdit(card);
    }

    CardEdit module(ModuleId changed) {
        module = changed;
        return this;
    }

    CardEdit title(String changed) {
        title = changed;
        return this;
    }

    CardEdit status(String changed) {
        status = changed;
        return this;
    }

    CardEdit responsible(Optional<UserId> changed) {
        responsible = changed;
        return this;
    }

    CardEdit values(Map<String, JsonNode> changed) {
        values = changed;
        return this;
    }

    CardEdit trashed(boolean changed) {
        trashed = changed;
        return this;
    }

    Card card() {
        return new Card(
                from.id(),
                from.company(),
                from.version(),
                module,
                from.client(),
                title,
                status,
                responsible,
                values,
                trashed,
                from.changed());
    }

    /** The values with changes applied; JSON null takes one away. */
    static Map<String, JsonNode> merge(Map<String, JsonNode> values, Map<String, JsonNode> changes) {
        Map<String, JsonNode> merged = new HashMap<>(values);
        changes.forEach((field, value) -> {
            if (value.isNull()) {
                merged.remove(field);
            } else {
                merged.put(field, value);
            }
        });
        return merged;
    }

    /** The changes that lead from {@code now} back to {@code before}. */
    static Map<String, JsonNode> back(Map<String, JsonNode> before, Map<String, JsonNode> now) {
        Map<String, JsonNode> back = new HashMap<>();
        differing(before, now).forEach((field, change) -> back.put(field, change.before()));
        return back;
    }

    /** Everything that differs, by field; title and responsible under their own names. */
    static Map<String, ValueChange> changes(Card before, Card after) {
        Map<String, ValueChange> changes = new LinkedHashMap<>();
        if (!before.title().equals(after.title())) {
            changes.put("title", new ValueChange(TextNode.valueOf(before.title()), TextNode.valueOf(after.title())));
        }
        if (!before.responsible().equals(after.responsible())) {
            changes.put("responsible", new ValueChange(user(before), user(after)));
        }
        changes.putAll(differing(before.values(), after.values()));
        return changes;
    }

    /** The fields whose values differ. */
    static Map<String, ValueChange> differing(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        Map<String, ValueChange> changes = new LinkedHashMap<>();
        Set<String> fields = new HashSet<>(before.keySet());
        fields.addAll(after.keySet());
        for (String field : fields) {
            JsonNode was = before.getOrDefault(field, NullNode.getInstance());
            JsonNode now = after.getOrDefault(field, NullNode.getInstance());
            if (!was.equals(now)) {
                changes.put(field, new ValueChange(was, now));
            }
        }
        return changes;
    }

    private static JsonNode user(Card card) {
        return card.responsible()
                .<JsonNode>map(user -> TextNode.valueOf(user.text()))
                .orElse(NullNode.getInstance());
    }
}
