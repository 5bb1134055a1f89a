package org.seraicrm.platform.search;

import java.util.List;

/**
 * What a list is sorted by. A field with several values counts with its smallest when ascending, its greatest when
 * descending; rows without a value come last either way.
 *
 * @param field a field of the documents, or one of the two that every row has
 * @param ranks for codes and references that have an order of their own: as they are counted, the smallest first; what
 *     isn't among them is greater. Empty when values are compared as they are
 */
public record Order(String field, boolean descending, List<String> ranks) {

    /** The {@link IndexDocument#title()}, as a field to sort by. */
    public static final String TITLE = "title";

    /** The {@link IndexDocument#order()}, as a field to sort by. */
    public static final String RECENCY = "order";

    public Order {
        ranks = List.copyOf(ranks);
    }

    public Order(String field, boolean descending) {
        this(field, descending, List.of());
    }

    /** From the smallest. */
    public static Order ascending(String field) {
        return new Order(field, false);
    }

    /** From the greatest. */
    public static Order descending(String field) {
        return new Order(field, true);
    }

    /** By title, as a telephone book would have it. */
    public static Order title() {
        return ascending(TITLE);
    }

    /** The latest first. */
    public static Order newest() {
        return descending(RECENCY);
    }
}
