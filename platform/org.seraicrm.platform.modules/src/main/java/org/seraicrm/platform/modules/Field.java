package org.seraicrm.platform.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The definition of a field.
 *
 * @param id stable name within its module, letters, digits and dashes
 * @param choices for {@link FieldType#CHOICE} and {@link FieldType#MULTI_CHOICE}, in order
 * @param main whether it stands highlighted in the middle of the card (A50)
 * @param initial what cards are opened with when nothing else is said, in the JSON form of the type (A72)
 * @param heading of the group that begins with it and goes on to the next heading
 * @param help what whoever fills it in should know
 * @param shownWhen when it is asked for at all; always, when empty. What it holds is kept meanwhile
 * @param requiredWhen when it has to be filled in, as far as it is shown; never, when empty
 */
public record Field(
        String id,
        Labels label,
        FieldType type,
        List<Choice> choices,
        boolean main,
        Optional<JsonNode> initial,
        Optional<Labels> heading,
        Optional<Labels> help,
        Optional<When> shownWhen,
        Optional<When> requiredWhen) {

    public Field {
        choices = List.copyOf(choices);
        initial = initial.filter(value -> !value.isNull());
    }

    /** One that stands in no group of its own, is always shown and never required. */
    public Field(
            String id, Labels label, FieldType type, List<Choice> choices, boolean main, Optional<JsonNode> initial) {
        this(
                id,
                label,
                type,
                choices,
                main,
                initial,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A field that cards are opened without. */
    public Field(String id, Labels label, FieldType type, List<Choice> choices, boolean main) {
        this(id, label, type, choices, main, Optional.empty());
    }

    /** The same under a heading. */
    public Field under(Optional<Labels> other) {
        return new Field(id, label, type, choices, main, initial, other, help, shownWhen, requiredWhen);
    }

    /** The same, asked for on these conditions. */
    public Field when(Optional<When> shown, Optional<When> required) {
        return new Field(id, label, type, choices, main, initial, heading, help, shown, required);
    }

    /** The same without conditions on other fields. */
    Field without(Set<String> gone) {
        return when(
                shownWhen.filter(when -> !gone.contains(when.field())),
                requiredWhen.filter(when -> !gone.contains(when.field())));
    }

    /**
     * A value that can be chosen.
     *
     * @param id stable; what values hold
     */
    public record Choice(String id, Labels label) {}

    /**
     * A condition on what a card holds.
     *
     * @param field id of the field it asks about, or {@link #RESPONSIBLE}, or {@link #STATUS}, which every card has:
     *     asking for no certain one is to ask for nothing
     * @param values ids of choices, users or statuses, {@code true} or {@code false}, one of which it has to hold; when
     *     empty, any will do
     */
    public record When(String field, List<String> values) {

        /** Asks about the card's status. */
        public static final String STATUS = "status";

        /** Asks who is responsible for the card; only the conditions of {@linkplain Status#comesWhen statuses} do. */
        public static final String RESPONSIBLE = "responsible";

        /** Holds for every card. */
        public static final When ALWAYS = new When(STATUS, List.of());

        public When {
            values = List.copyOf(values);
        }
    }
}
