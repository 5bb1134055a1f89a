package org.seraicrm.platform.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * The definition of a field.
 *
 * @param id stable name within its module, letters, digits and dashes
 * @param choices for {@link FieldType#CHOICE} and {@link FieldType#MULTI_CHOICE}, in order
 * @param main whether it stands highlighted in the middle of the card (A50)
 * @param initial what cards are opened with when nothing else is said, in the JSON form of the type (A72)
 */
public record Field(
        String id, Labels label, FieldType type, List<Choice> choices, boolean main, Optional<JsonNode> initial) {

    public Field {
        choices = List.copyOf(choices);
        initial = initial.filter(value -> !value.isNull());
    }

    /** A field that cards are opened without. */
    public Field(String id, Labels label, FieldType type, List<Choice> choices, boolean main) {
        this(id, label, type, choices, main, Optional.empty());
    }

    /**
     * A value that can be chosen.
     *
     * @param id stable; what values hold
     */
    public record Choice(String id, Labels label) {}
}
