package org.seraicrm.platform.search.internal;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.search.Condition;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.FieldValue.Day;
import org.seraicrm.platform.search.FieldValue.Flag;
import org.seraicrm.platform.search.FieldValue.Keyword;
import org.seraicrm.platform.search.FieldValue.Moment;
import org.seraicrm.platform.search.FieldValue.Numeric;
import org.seraicrm.platform.search.FieldValue.Reference;
import org.seraicrm.platform.search.FieldValue.Text;
import org.seraicrm.platform.search.IndexDocument;
import org.seraicrm.platform.search.Order;

/** What lists and counts should be: goes through all rows, one by one. */
record Model(Collection<IndexDocument> rows) {

    private static final Collator TELEPHONE_BOOK =
            Collator.getInstance(ULocale.ROOT).freeze();

    List<Long> find(Condition condition, List<Order> orders) {
        Comparator<IndexDocument> sort = Comparator.comparing(row -> 0);
        for (Order order : orders) {
            sort = sort.thenComparing(by(order));
        }
        return rows.stream()
                .filter(row -> fulfils(row, condition))
                .sorted(sort.thenComparing(
                        Comparator.comparingLong(IndexDocument::id).reversed()))
                .map(IndexDocument::id)
                .toList();
    }

    long count(Condition condition) {
        return rows.stream().filter(row -> fulfils(row, condition)).count();
    }

    Map<String, Long> countsBy(Condition condition, String field) {
        Map<String, Long> counts = new TreeMap<>();
        rows.stream()
                .filter(row -> fulfils(row, condition))
                .flatMap(row -> values(row, field).stream().map(Model::text).distinct())
                .forEach(text -> counts.merge(text, 1L, Long::sum));
        return counts;
    }

    private static boolean fulfils(IndexDocument row, Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.of().stream().allMatch(one -> fulfils(row, one));
        }
        if (condition instanceof Condition.Any any) {
            return any.of().stream().anyMatch(one -> fulfils(row, one));
        }
        if (condition instanceof Condition.Not not) {
            return !fulfils(row, not.condition());
        }
        if (condition instanceof Condition.Is is) {
            return values(row, is.field()).stream()
                    .anyMatch(value -> is.values().stream().anyMatch(sought -> equal(value, sought)));
        }
        if (condition instanceof Condition.Empty empty) {
            return values(row, empty.field()).isEmpty();
        }
        Condition.Between between = (Condition.Between) condition;
        return values(row, between.field()).stream()
                .anyMatch(value -> between.from().stream().allMatch(from -> compare(from, value) <= 0)
                        && between.to().stream().allMatch(to -> compare(value, to) <= 0));
    }

    private static List<FieldValue> values(IndexDocument row, String field) {
        return List.copyOf(new HashSet<>(row.fields().getOrDefault(field, List.of())));
    }

    private static boolean equal(FieldValue value, FieldValue sought) {
        return value instanceof Text text && sought instanceof Text other
                ? plain(text.value()).equals(plain(other.value()))
                : value.equals(sought);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('é', 'e');
    }

    private static Comparator<IndexDocument> by(Order order) {
        if (order.field().equals(Order.TITLE)) {
            Comparator<IndexDocument> byTitle = Comparator.comparing(IndexDocument::title, TELEPHONE_BOOK::compare);
            return order.descending() ? byTitle.reversed() : byTitle;
        }
        if (order.field().equals(Order.RECENCY)) {
            Comparator<IndexDocument> byOrder = Comparator.comparingLong(IndexDocument::order);
            return order.descending() ? byOrder.reversed() : byOrder;
        }
        return (one, other) -> byField(order, one, other);
    }

    private static int byField(Order order, IndexDocument one, IndexDocument other) {
        List<FieldValue> values = values(one, order.field());
        List<FieldValue> others = values(other, order.field());
        if (values.isEmpty() || others.isEmpty()) {
            return Boolean.compare(values.isEmpty(), others.isEmpty());
        }
        Comparator<FieldValue> ascending = order.ranks().isEmpty()
                ? Model::compare
                : Comparator.comparingInt(value -> rank(text(value), order.ranks()));
        Comparator<FieldValue> sort = order.descending() ? ascending.reversed() : ascending;
        return sort.compare(
                values.stream().min(sort).orElseThrow(),
                others.stream().min(sort).orElseThrow());
    }

    private static int rank(String value, List<String> ranks) {
        int rank = ranks.indexOf(value);
        return rank < 0 ? ranks.size() : rank;
    }

    private static int compare(FieldValue one, FieldValue other) {
        if (one instanceof Numeric number && other instanceof Numeric to) {
            return Double.compare(number.value(), to.value());
        }
        if (one instanceof Moment moment && other instanceof Moment to) {
            return moment.value().compareTo(to.value());
        }
        if (one instanceof Day day && other instanceof Day to) {
            return day.value().compareTo(to.value());
        }
        return one instanceof Text
                ? TELEPHONE_BOOK.compare(text(one), text(other))
                : text(one).compareTo(text(other));
    }

    private static String text(FieldValue value) {
        if (value instanceof Keyword keyword) {
            return keyword.value();
        }
        if (value instanceof Text text) {
            return text.value();
        }
        return value instanceof Flag flag
                ? String.valueOf(flag.value())
                : new ClientId(((Reference) value).id()).text();
    }
}
