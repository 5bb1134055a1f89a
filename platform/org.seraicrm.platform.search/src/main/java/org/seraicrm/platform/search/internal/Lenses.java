package org.seraicrm.platform.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Veil;

/** Through which {@link Lens} somebody looks at the rows of which form. */
record Lenses(Lens others, List<Through> veiled) {

    /** Nothing is hidden. */
    static final Lenses CLEAR = new Lenses(Lens.WHOLE, List.of());

    /** @param rows those of one form */
    record Through(Lens lens, Query rows) {}

    /** @param searcher of the rows that are looked at */
    static Lenses of(Access access, IndexSearcher searcher) {
        if (access.veils().isEmpty()) {
            return CLEAR;
        }
        List<Through> veiled = new ArrayList<>();
        for (Map.Entry<String, Veil> veil : access.veils().entrySet()) {
            veiled.add(new Through(
                    Lens.of(veil.getValue(), field -> written(searcher, field)),
                    Conditions.term(Fields.FORM, AccessFilters.term(access.company(), veil.getKey()))));
        }
        return new Lenses(Lens.WHOLE, veiled);
    }

    private static boolean written(IndexSearcher searcher, String field) {
        return searcher.getLeafContexts().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) != null);
    }

    /** Rows that fit what was typed in one way. */
    Query query(Typed typed, Function<Typed, Query> way) {
        if (veiled.isEmpty()) {
            return way.apply(typed);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        BooleanQuery.Builder others = new BooleanQuery.Builder().add(way.apply(typed), Occur.MUST);
        for (Through one : veiled) {
            others.add(one.rows(), Occur.MUST_NOT);
            any.add(
                    new BooleanQuery.Builder()
                            .add(way.apply(typed.through(one.lens())), Occur.MUST)
                            .add(one.rows(), Occur.FILTER)
                            .build(),
                    Occur.SHOULD);
        }
        return any.add(others.build(), Occur.SHOULD).build();
    }
}
