package org.seraicrm.platform.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.SortedSetSortField;
import org.seraicrm.platform.search.Order;

/** Turns orders into a Lucene sort that leaves no two rows equal. */
final class Sorting {

    /** The first of {@link #asRowsLie}. */
    static final SortField NEWEST = new SortField(Fields.ORDER, SortField.Type.LONG, true);

    private static final SortField LATEST_ID = new SortField(Fields.ID, SortField.Type.LONG, true);

    private Sorting() {}

    /** The order in which rows lie in each segment: the newest, and of those the one with the greatest id, first. */
    static Sort asRowsLie() {
        return new Sort(NEWEST, LATEST_ID);
    }

    static Sort of(List<Order> orders, IndexReader reader) {
        List<SortField> fields = new ArrayList<>();
        orders.forEach(order -> by(order, reader).ifPresent(fields::add));
        fields.add(LATEST_ID);
        return new Sort(fields.toArray(SortField[]::new));
    }

    /** Empty when no row holds the field. */
    private static Optional<SortField> by(Order order, IndexReader reader) {
        if (order.field().equals(Order.TITLE)) {
            return Optional.of(new SortField(Fields.TITLE_SORT, SortField.Type.STRING, order.descending()));
        }
        if (order.field().equals(Order.RECENCY)) {
            return Optional.of(order.descending() ? NEWEST : new SortField(Fields.ORDER, SortField.Type.LONG));
        }
        if (!order.ranks().isEmpty()) {
            return Optional.of(new Ranks(order).getSortField(order.descending()));
        }
        if (exists(Fields.number(order.field()), reader)) {
            return Optional.of(number(Fields.number(order.field()), order.descending()));
        }
        return List.of(Fields.collated(order.field()), Fields.exact(order.field())).stream()
                .filter(field -> exists(field, reader))
                .findFirst()
                .map(field -> term(field, order.descending()));
    }

    private static boolean exists(String field, IndexReader reader) {
        return reader.leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) != null);
    }

    private static SortField number(String field, boolean descending) {
        SortField sort = LongField.newSortField(
                field, descending, descending ? SortedNumericSelector.Type.MAX : SortedNumericSelector.Type.MIN);
        sort.setMissingValue(descending ? Long.MIN_VALUE : Long.MAX_VALUE);
        return sort;
    }

    /** Lucene turns the place of missing values round when descending. */
    private static SortField term(String field, boolean descending) {
        SortField sort = new SortedSetSortField(
                field, descending, descending ? SortedSetSelector.Type.MAX : SortedSetSelector.Type.MIN);
        sort.setMissingValue(descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
        return sort;
    }
}
