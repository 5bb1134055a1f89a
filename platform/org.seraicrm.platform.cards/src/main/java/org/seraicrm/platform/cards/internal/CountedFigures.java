package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Where;
import org.seraicrm.platform.cards.dashboards.Figures;
import org.seraicrm.platform.cards.internal.lists.Asker;
import org.seraicrm.platform.cards.internal.lists.ConditionReader;
import org.seraicrm.platform.cards.internal.lists.Holds;
import org.seraicrm.platform.cards.internal.lists.ListField;
import org.seraicrm.platform.cards.internal.lists.ListFields;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.search.Condition;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.Index;
import org.seraicrm.platform.store.Store;

/** Figures as the index counts them. */
record CountedFigures(Store store, Index index, AccessPolicy policy, Modules modules) implements Figures {

    /** A field that every row of a list holds one value of. */
    private static final String SAME = "trashed";

    @Override
    public Counted of(Actor actor, Query query) {
        ListedRows rows = ListedRows.of(actor, query.list(), modules)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "row.notFound").refusal());
        Asker asker = Asker.of(actor, store);
        Optional<ListedRows.Apart> apart = rows.apart(query);
        Optional<ListField> sum = rows.summed(query);
        Condition all = Condition.all(rows.every(), ConditionReader.read(query.where(), rows.fields(), asker));
        Counting counting = new Counting(policy.of(actor), rows, all, sum, asker);
        return counting.counted(apart);
    }

    /** One question. */
    private final class Counting {
        private final Access access;
        private final ListedRows rows;
        private final Condition all;
        private final Optional<ListField> sum;
        private final Asker asker;

        Counting(Access access, ListedRows rows, Condition all, Optional<ListField> sum, Asker asker) {
            this.access = access;
            this.rows = rows;
            this.all = all;
            this.sum = sum;
            this.asker = asker;
        }

        Counted counted(Optional<ListedRows.Apart> apart) {
            List<Group> groups = apart.map(by -> by.period().isPresent() ? periods(by) : values(by))
                    .orElse(List.of());
            return new Counted(index.count(access, rows.kind(), all), total(all), groups);
        }

        private List<Group> periods(ListedRows.Apart by) {
            return Periods.around(
                            asker.today(), by.period().orElse(""), by.field().holds())
                    .stream()
                    .map(period -> {
                        Where where = period.of(by.name());
                        Condition some = Condition.all(all, ConditionReader.read(where, rows.fields(), asker));
                        long count = index.count(access, rows.kind(), some);
                        List<Money> sums = count == 0 ? List.of() : total(some);
                        return new Group(Optional.of(period.from().toString()), count, sums, where);
                    })
                    .toList();
        }

        private List<Group> values(ListedRows.Apart by) {
            Map<String, Long> counts = folded(
                    by, index.countsBy(access, rows.kind(), all, by.field().indexed()));
            Map<String, List<Money>> sums = sums(by);
            List<Group> groups = new ArrayList<>();
            for (String value : order(by, counts)) {
                groups.add(new Group(
                        Optional.of(value),
                        counts.getOrDefault(value, 0L),
                        sums.getOrDefault(value, List.of()),
                        Where.is(by.name(), List.of(value))));
            }
            Condition none = Condition.all(all, new Condition.Empty(by.field().indexed()));
            long left = index.count(access, rows.kind(), none);
            if (left > 0) {
                groups.add(new Group(Optional.empty(), left, total(none), empty(by.name())));
            }
            return groups.stream().map(group -> flag(by, group)).toList();
        }

        /** Values of the index as choices of the list: a status group is made of statuses. */
        private <T extends Number> Map<String, Long> folded(ListedRows.Apart by, Map<String, T> found) {
            Map<String, Long> folded = new HashMap<>();
            if (by.field().choices().isEmpty()) {
                found.forEach((value, number) -> folded.put(value, number.longValue()));
                return folded;
            }
            by.field()
                    .choices()
                    .forEach((choice, stand) -> stand.forEach(value -> {
                        Number number = found.get(value);
                        if (number != null) {
                            folded.merge(choice, Math.round(number.doubleValue()), Long::sum);
                        }
                    }));
            return folded;
        }

        private List<String> order(ListedRows.Apart by, Map<String, Long> counts) {
            List<String> known = rows.values(by);
            return known.isEmpty()
                    ? counts.entrySet().stream()
                            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .map(Map.Entry::getKey)
                            .toList()
                    : known;
        }

        private Map<String, List<Money>> sums(ListedRows.Apart by) {
            Map<String, List<Money>> sums = new HashMap<>();
            sum.ifPresent(field -> currencies(field, all)
                    .forEach(code -> folded(
                                    by,
                                    index.sumsBy(
                                            access,
                                            rows.kind(),
                                            in(field, all, code),
                                            by.field().indexed(),
                                            field.indexed()))
                            .forEach((value, minor) -> sums.computeIfAbsent(value, none -> new ArrayList<>())
                                    .add(new Money(minor, Currency.getInstance(code))))));
            return sums;
        }

        private List<Money> total(Condition some) {
            return sum.stream()
                    .flatMap(field -> currencies(field, some).stream()
                            .flatMap(
                                    code -> index
                                            .sumsBy(access, rows.kind(), in(field, some, code), SAME, field.indexed())
                                            .values()
                                            .stream()
                                            .map(minor -> new Money(Math.round(minor), Currency.getInstance(code)))))
                    .toList();
        }

        private List<String> currencies(ListField field, Condition some) {
            return index.countsBy(access, rows.kind(), some, ListFields.currency(field.indexed())).keySet().stream()
                    .sorted()
                    .toList();
        }

        private Condition in(ListField field, Condition some, String code) {
            return Condition.all(
                    some, Condition.is(ListFields.currency(field.indexed()), new FieldValue.Keyword(code)));
        }
    }

    private static Where empty(String field) {
        return new Where(
                JsonNodeFactory.instance.objectNode().put("field", field).put("empty", true));
    }

    /** A flag is asked for as such, not by its name. */
    private static Group flag(ListedRows.Apart by, Group group) {
        if (by.field().holds() != Holds.FLAG || group.value().isEmpty()) {
            return group;
        }
        ObjectNode leaf = JsonNodeFactory.instance
                .objectNode()
                .put("field", by.name())
                .put("is", Boolean.parseBoolean(group.value().get()));
        return new Group(group.value(), group.count(), group.sums(), new Where(leaf));
    }
}
