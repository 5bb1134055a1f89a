package org.seraicrm.platform.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.seraicrm.platform.search.Hit;

/**
 * Understands what was typed in one way after the other, from the surest to the most forgiving, until there are enough
 * rows. The order of the ways is the ranking, so that nothing forgiven is ever placed before something exact, and a
 * look-up that finds enough at once doesn't pay for the rest.
 */
final class LookUp {

    private final IndexSearcher searcher;
    private final Query allowed;
    private final Lenses lenses;
    private final int limit;
    private final Set<Integer> seen = new HashSet<>();
    private final List<Hit> hits = new ArrayList<>();

    /**
     * @param allowed the rows that may be found
     * @param lenses what they may be found by
     */
    LookUp(IndexSearcher searcher, Query allowed, Lenses lenses, int limit) {
        this.searcher = searcher;
        this.allowed = allowed;
        this.lenses = lenses;
        this.limit = limit;
    }

    List<Hit> find(String text) throws IOException {
        Typed typed = Typed.of(text);
        if (!typed.empty()) {
            find(typed);
        }
        return List.copyOf(hits);
    }

    private void find(Typed typed) throws IOException {
        if (typed.looksLikePhone()) {
            add(0.95f, typed, Typed::phone);
        }
        if (typed.looksLikeEmail()) {
            add(1f, typed, Typed::email);
        }
        if (hits.isEmpty() || !typed.meansOnlyItself()) {
            findByWords(typed);
        }
    }

    private void findByWords(Typed typed) throws IOException {
        add(0.7f, typed, Typed::named);
        add(0.45f, typed, Typed::anywhere);
        if (hits.isEmpty()) {
            add(0.4f, typed, Typed::otherLayout);
        }
        add(0.2f, typed, Typed::nearly);
        if (hits.isEmpty() && typed.longEnoughForTwoSlips()) {
            add(0.1f, typed, Typed::barely);
        }
    }

    private void add(float score, Typed typed, Function<Typed, Query> way) throws IOException {
        int wanted = limit - hits.size();
        if (wanted > 0) {
            Query query = new BooleanQuery.Builder()
                    .add(lenses.query(typed, way), Occur.MUST)
                    .add(allowed, Occur.FILTER)
                    .build();
            List<ScoreDoc> found = searcher.search(query, new BestRows(wanted, seen));
            found.forEach(row -> seen.add(row.doc));
            hits.addAll(Rows.hits(searcher, found, score));
        }
    }
}
