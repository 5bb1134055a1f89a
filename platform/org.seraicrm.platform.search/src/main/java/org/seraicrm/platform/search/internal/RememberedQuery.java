package org.seraicrm.platform.search.internal;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** A filter whose rows are remembered per segment, where Lucene would not or where it would remember others, too. */
final class RememberedQuery extends Query {

    private static final QueryCachingPolicy ALWAYS = new QueryCachingPolicy() {
        @Override
        public void onUse(Query query) {}

        @Override
        public boolean shouldCache(Query query) {
            return true;
        }
    };

    private final Query filter;
    private final QueryCache cache;
    private final QueryCachingPolicy policy;

    /** Remembered from the first use on. */
    RememberedQuery(Query filter, QueryCache cache) {
        this(filter, cache, ALWAYS);
    }

    RememberedQuery(Query filter, QueryCache cache, QueryCachingPolicy policy) {
        this.filter = filter;
        this.cache = cache;
        this.policy = policy;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, boost);
        return cache.doCache(new Remembered(this, weight), policy);
    }

    private static final class Remembered extends FilterWeight {

        Remembered(Query query, Weight weight) {
            super(query, weight);
        }

        /** Lucene would not remember filters of more than 16 terms. Terms alone depend on nothing but the segment. */
        @Override
        public boolean isCacheable(LeafReaderContext segment) {
            return true;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RememberedQuery remembered && filter.equals(remembered.filter);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + filter.hashCode();
    }

    @Override
    public String toString(String field) {
        return "remembered(" + filter.toString(field) + ")";
    }
}
