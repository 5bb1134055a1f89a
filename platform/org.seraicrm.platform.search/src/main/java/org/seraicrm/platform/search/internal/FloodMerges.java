package org.seraicrm.platform.search.internal;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Few segments in everyday use, because each costs every question some microseconds; many while rows pour in, because
 * putting the same rows together again and again took half of the processors during an import.
 */
final class FloodMerges extends FilterMergePolicy {

    private static final double SEGMENTS_PER_TIER = 4;
    private static final int SEGMENTS_IN_FLOOD = 40;
    /** Rows between two looks from which on it is a flood. */
    private static final long FLOOD = 1000;

    private final TieredMergePolicy inFlood =
            new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_IN_FLOOD).setMaxMergeAtOnce(SEGMENTS_IN_FLOOD);
    private final AtomicLong rows = new AtomicLong();
    private volatile boolean flood;

    FloodMerges() {
        super(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER));
    }

    void written(int count) {
        if (rows.addAndGet(count) >= FLOOD) {
            flood = true;
        }
    }

    boolean flood() {
        return flood;
    }

    /** Called at even intervals; whether a flood has just ended. */
    boolean ended() {
        boolean before = flood;
        flood = rows.getAndSet(0) >= FLOOD;
        return before && !flood;
    }

    @Override
    public @Nullable MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context)
            throws IOException {
        return flood ? inFlood.findMerges(trigger, segments, context) : in.findMerges(trigger, segments, context);
    }
}
