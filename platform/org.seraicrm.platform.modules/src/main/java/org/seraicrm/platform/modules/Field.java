package org.seraicrm.platform.modules;

import java.util.List;

/**
 * The definition of a field.
 *
 * @param id stable name within its module, letters, digits and dashes
 * @param choices for {@link FieldType#CHOICE} and {@link FieldType#MULTI_CHOICE}, in order
 * @param main whether it stands highlighted in the middle of the card (A50)
 */
public record Field(String id, Labels label, FieldType type, List<Choice> choices, boolean main) {

    public Field {
        choices = List.copyOf(choices);
    }

    /**
     * A value that can be chosen.
     *
     * @param id stable; what values hold
     */
    public record Choice(String id, Labels label) {}
}
