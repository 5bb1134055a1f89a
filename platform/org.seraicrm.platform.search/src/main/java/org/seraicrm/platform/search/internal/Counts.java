package org.seraicrm.platform.search.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts rows by the values of a field. */
final class Counts {

    private Counts() {}

    static Map<String, Long> by(IndexSearcher searcher, Query wanted, String field) throws IOException {
        return searcher.search(wanted, new Tallies(Fields.exact(field)));
    }

    private record Tallies(String field) implements CollectorManager<Tally, Map<String, Long>> {
        @Override
        public Tally newCollector() {
            return new Tally(field);
        }

        @Override
        public Map<String, Long> reduce(Collection<Tally> tallies) throws IOException {
            Map<String, Long> counts = new HashMap<>();
            for (Tally tally : tallies) {
                tally.closeSegment();
                tally.counts.forEach((value, count) -> counts.merge(value, count, Long::sum));
            }
            return Map.copyOf(counts);
        }
    }

    /** Counts ordinals within a segment, values across segments. */
    private static final class Tally extends SimpleCollector {
        private final String field;
        private final Map<String, Long> counts = new HashMap<>();
        private @Nullable SortedSetDocValues values;
        private long[] ordinals = {};

        Tally(String field) {
            this.field = field;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            closeSegment();
            values = DocValues.getSortedSet(leaf.reader(), field);
            ordinals = new long[Math.toIntExact(values.getValueCount())];
        }

        @Override
        public void collect(int doc) throws IOException {
            SortedSetDocValues ofSegment = values;
            if (ofSegment != null && ofSegment.advanceExact(doc)) {
                for (int value = 0; value < ofSegment.docValueCount(); value++) {
                    ordinals[(int) ofSegment.nextOrd()]++;
                }
            }
        }

        private void closeSegment() throws IOException {
            SortedSetDocValues ofSegment = values;
            for (int ordinal = 0; ofSegment != null && ordinal < ordinals.length; ordinal++) {
                if (ordinals[ordinal] > 0) {
                    counts.merge(ofSegment.lookupOrd(ordinal).utf8ToString(), ordinals[ordinal], Long::sum);
                }
            }
            values = null;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
