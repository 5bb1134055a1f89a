package org.seraicrm.platform.search;

import java.util.List;
import java.util.Optional;

/**
 * Asks for one page of a list.
 *
 * @param kind the kind of rows
 * @param orders what to sort by, the weightiest first; rows equal in all of them come by descending id
 * @param cursor where to go on, from {@link org.seraicrm.platform.kernel.Page#next()} of the same query; empty for the
 *     first page
 * @param limit rows on the page, 1 to 1,000
 */
public record Query(String kind, Condition condition, List<Order> orders, Optional<String> cursor, int limit) {

    private static final int MOST = 1_000;

    public Query {
        orders = List.copyOf(orders);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    /** The first page of rows that fulfil a condition. */
    public static Query of(String kind, Condition condition, List<Order> orders, int limit) {
        return new Query(kind, condition, orders, Optional.empty(), limit);
    }

    /** The same query from a cursor on. */
    public Query from(String next) {
        return new Query(kind, condition, orders, Optional.of(next), limit);
    }
}
