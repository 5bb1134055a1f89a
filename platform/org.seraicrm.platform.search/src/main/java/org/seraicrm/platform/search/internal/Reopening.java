package org.seraicrm.platform.search.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.SearcherManager;

/**
 * Makes what was written searchable: at once when somebody waits for it, in the thread that waits, since handing over to
 * another takes longer than the work; those who come meanwhile share the next one.
 */
final class Reopening {

    /** Not more often than this, however many wait. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong searchable = new AtomicLong();
    private long last = System.nanoTime() - PAUSE_NANOS;

    Reopening(IndexWriter writer, SearcherManager searchers) {
        this.writer = writer;
        this.searchers = searchers;
    }

    /** Whether a write, by its sequence number, is searchable within the limit. */
    boolean await(long write, Duration limit) throws IOException, InterruptedException {
        if (searchable.get() >= write) {
            return true;
        }
        if (!turn.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        try {
            if (searchable.get() < write) {
                TimeUnit.NANOSECONDS.sleep(last + PAUSE_NANOS - System.nanoTime());
                reopen();
            }
            return true;
        } finally {
            turn.unlock();
        }
    }

    /** Makes searchable what nobody waited for. */
    void now() throws IOException {
        turn.lock();
        try {
            reopen();
        } finally {
            turn.unlock();
        }
    }

    private void reopen() throws IOException {
        long written = writer.getMaxCompletedSequenceNumber();
        if (searchable.get() < written) {
            searchers.maybeRefreshBlocking();
            searchable.set(written);
            last = System.nanoTime();
        }
    }
}
