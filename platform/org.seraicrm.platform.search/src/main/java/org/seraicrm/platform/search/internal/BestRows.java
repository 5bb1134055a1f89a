package org.seraicrm.platform.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * The rows that fit best, the most recent first among those that fit equally. Because the most recent rows come first in
 * each segment, a row that is too old tells that only better fitting ones can follow; the query then skips to those.
 */
record BestRows(int limit, Set<Integer> except) implements CollectorManager<BestRows.Best, List<ScoreDoc>> {

    @Override
    public Best newCollector() {
        return new Best(limit, except);
    }

    @Override
    public List<ScoreDoc> reduce(Collection<Best> collectors) {
        List<Row> rows = new ArrayList<>();
        collectors.forEach(best -> rows.addAll(best.rows));
        rows.sort(Row.WORST_FIRST.reversed());
        return rows.stream()
                .limit(limit)
                .map(row -> new ScoreDoc(row.doc, row.score))
                .toList();
    }

    private record Row(int doc, float score, long order) {
        static final Comparator<Row> WORST_FIRST = Comparator.comparingDouble(Row::score)
                .thenComparingLong(Row::order)
                .thenComparing(Comparator.comparingInt(Row::doc).reversed());
    }

    static final class Best extends SimpleCollector {
        private final int limit;
        private final Set<Integer> except;
        private final PriorityQueue<Row> rows = new PriorityQueue<>(Row.WORST_FIRST);
        private @Nullable NumericDocValues orders;
        private @Nullable Scorable scorer;
        private int base;
        private float worstScore = Float.NEGATIVE_INFINITY;
        private long worstOrder = Long.MIN_VALUE;

        Best(int limit, Set<Integer> except) {
            this.limit = limit;
            this.except = except;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            base = leaf.docBase;
            orders = DocValues.getNumeric(leaf.reader(), Fields.ORDER);
        }

        @Override
        public void setScorer(Scorable ofSegment) {
            scorer = ofSegment;
        }

        @Override
        public void collect(int doc) throws IOException {
            Scorable scored = scorer;
            if (scored == null || scored.score() < worstScore || except.contains(base + doc)) {
                return;
            }
            Row row = new Row(base + doc, scored.score(), order(doc));
            if (rows.size() < limit || row.score > worstScore || row.order > worstOrder) {
                keep(row);
            } else {
                scored.setMinCompetitiveScore(Math.nextUp(worstScore));
            }
        }

        private long order(int doc) throws IOException {
            return orders != null && orders.advanceExact(doc) ? orders.longValue() : 0;
        }

        private void keep(Row row) {
            rows.add(row);
            if (rows.size() > limit) {
                rows.remove();
            }
            if (rows.size() == limit) {
                worstScore = rows.element().score;
                worstOrder = rows.element().order;
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.TOP_SCORES;
        }
    }
}
