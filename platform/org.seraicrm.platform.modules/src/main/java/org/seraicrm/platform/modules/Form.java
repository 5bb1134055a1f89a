package org.seraicrm.platform.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a module as a card with these values asks for them.
 *
 * @param status id of the card's status
 * @param values by field id; who is responsible by {@link Field.When#RESPONSIBLE}, where that may be asked
 */
public record Form(ModuleSetup setup, String status, Map<String, JsonNode> values) {

    /** The fields whose conditions hold, in order. One that depends on a field that isn't shown isn't either. */
    public List<Field> shown() {
        return setup.fields().stream().filter(this::shows).toList();
    }

    /** Those that are shown, have to be filled in, and aren't. */
    public List<Field> missing() {
        return shown().stream()
                .filter(field -> field.requiredWhen().filter(this::holds).isPresent())
                .filter(field -> !filled(values.get(field.id())))
                .toList();
    }

    /** Whether all of some conditions hold. */
    boolean holdsAll(List<Field.When> conditions) {
        return conditions.stream().allMatch(this::holds);
    }

    /** Whether a value says anything; "no" does. */
    public static boolean filled(@Nullable JsonNode value) {
        return value != null && !value.isNull() && !(value.isContainerNode() && value.isEmpty());
    }

    private boolean shows(Field field) {
        Set<String> met = new HashSet<>();
        Optional<Field> at = Optional.of(field);
        while (at.isPresent() && met.add(at.get().id())) {
            Optional<Field.When> when = at.get().shownWhen();
            if (when.filter(condition -> !holds(condition)).isPresent()) {
                return false;
            }
            at = when.flatMap(condition -> setup.field(condition.field()));
        }
        return true;
    }

    private boolean holds(Field.When when) {
        if (when.field().equals(Field.When.STATUS)) {
            return when.values().isEmpty() || when.values().contains(status);
        }
        JsonNode value = values.get(when.field());
        return value != null && filled(value) && (when.values().isEmpty() || holds(value, when.values()));
    }

    private static boolean holds(JsonNode value, List<String> wanted) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).anyMatch(item -> wanted.contains(item.asText()))
                : wanted.contains(value.asText());
    }
}
