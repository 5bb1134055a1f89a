package org.seraicrm.platform.cards.internal.lists;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.search.Order;

/**
 * A field that lists can be filtered and sorted by.
 *
 * @param indexed its name in the index
 * @param words the name of what its words are looked for in, and what it is sorted by
 * @param choices the values it may be asked for, in their order, each with those that stand for it in the index
 */
public record ListField(Holds holds, String indexed, String words, Map<String, Set<String>> choices) {

    public ListField {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    static ListField of(Holds holds, String name) {
        return new ListField(holds, name, name, Map.of());
    }

    /** The same of rows that have it at second hand. */
    ListField under(String prefix) {
        String sorted = words.equals(Order.RECENCY) ? indexed : words;
        return new ListField(holds, prefix + indexed, prefix + sorted, choices);
    }

    static ListField choosing(String name, Map<String, Set<String>> choices) {
        return new ListField(Holds.CHOICE, name, name, choices);
    }

    static ListField own(Field field) {
        String name = ListFields.own(field.id());
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK, EMAIL, PHONE -> of(Holds.TEXT, name);
            case NUMBER -> of(Holds.NUMBER, name);
            case MONEY -> of(Holds.MONEY, name);
            case DATE -> of(Holds.DAY, name);
            case DATE_TIME -> of(Holds.MOMENT, name);
            case YES_NO -> of(Holds.FLAG, name);
            case USER -> of(Holds.USER, name);
            case CHOICE, MULTI_CHOICE ->
                choosing(
                        name,
                        itself(field.choices().stream().map(Field.Choice::id).toList()));
        };
    }

    /** Choices that stand in the index as they are. */
    static Map<String, Set<String>> itself(List<String> choices) {
        Map<String, Set<String>> itself = new LinkedHashMap<>();
        choices.forEach(choice -> itself.put(choice, Set.of(choice)));
        return itself;
    }

    /** What stands in the index for the choices, in their order. */
    List<String> ranks() {
        return choices.values().stream().flatMap(Set::stream).distinct().toList();
    }
}
