package org.seraicrm.platform.search.internal;

import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.UsageTrackingQueryCachingPolicy;
import org.seraicrm.platform.search.Condition;

/**
 * Conditions of lists as queries; those that are asked again and again, such as a module's cards or all that is not
 * trashed, are remembered as bits of large, immutable segments. To go through the terms of five conditions takes longer
 * than all else in a list. Which rows are deleted, or changed and so in another segment, is judged at each question.
 */
final class UsualConditions {

    private static final int MOST = 1_000;
    private static final int LARGE_SEGMENT = 1_000;
    private static final float ALWAYS = Float.MAX_VALUE;
    private static final long MOST_BYTES = 16L << 20;

    private final LRUQueryCache remembered =
            new LRUQueryCache(MOST, MOST_BYTES, leaf -> leaf.reader().maxDoc() >= LARGE_SEGMENT, ALWAYS);
    /** What was asked some times among the last 256. */
    private final QueryCachingPolicy often = new UsageTrackingQueryCachingPolicy();

    Query of(Condition condition, Lenses lenses) {
        if (condition instanceof Condition.All all) {
            return Conditions.allOf(
                    all.of().stream().map(each -> of(each, lenses)).toList());
        }
        Query query = Conditions.of(condition, lenses);
        return simple(condition) ? new RememberedQuery(query, remembered, often) : query;
    }

    private static boolean simple(Condition condition) {
        return condition instanceof Condition.Is
                || condition instanceof Condition.Between
                || condition instanceof Condition.Empty;
    }
}
