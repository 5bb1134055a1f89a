package org.seraicrm.platform.search.internal;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;
import org.seraicrm.platform.search.Order;

/** The place of a row's value among those of a field that has an order of its own. */
final class Ranks extends LongValuesSource {

    private final Order order;
    private final String field;

    Ranks(Order order) {
        this.order = order;
        this.field = Fields.exact(order.field());
    }

    @Override
    public LongValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
        long[] ranks = new long[Math.toIntExact(values.getValueCount())];
        List<String> known = order.ranks();
        for (int at = 0; at < ranks.length; at++) {
            int rank = known.indexOf(values.lookupOrd(at).utf8ToString());
            ranks[at] = rank < 0 ? known.size() : rank;
        }
        return new Segment(values, ranks, order.descending());
    }

    private static final class Segment extends LongValues {

        private final SortedSetDocValues values;
        private final long[] ranks;
        private final boolean descending;
        private long rank;

        Segment(SortedSetDocValues values, long[] ranks, boolean descending) {
            this.values = values;
            this.ranks = ranks;
            this.descending = descending;
        }

        @Override
        public boolean advanceExact(int doc) throws IOException {
            rank = descending ? Long.MIN_VALUE : Long.MAX_VALUE;
            if (values.advanceExact(doc)) {
                for (int left = values.docValueCount(); left > 0; left--) {
                    long one = ranks[(int) values.nextOrd()];
                    rank = descending ? Math.max(rank, one) : Math.min(rank, one);
                }
            }
            return true;
        }

        @Override
        public long longValue() {
            return rank;
        }
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public LongValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return DocValues.isCacheable(leaf, field);
    }

    @Override
    public int hashCode() {
        return order.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranks ranks && ranks.order.equals(order);
    }

    @Override
    public String toString() {
        return "ranks(" + order.field() + ")";
    }
}
