package org.seraicrm.platform.search.internal;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.search.IndexDocument;
import org.seraicrm.platform.search.IndexSource;
import org.seraicrm.platform.search.IndexState;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the rows of one source in the index: scans them when there is no mark to go on from, then follows the log. The
 * log's end is noted before the scan, so that what changes meanwhile is taken in again afterwards.
 *
 * <p>One feed per source, each with its own position: a source that fails or is slow holds up no other.
 */
final class Feed implements AutoCloseable {

    private static final int BATCH = 500;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final IndexSource source;
    private final String kind;
    private final EventLog log;
    private final IndexFolder folder;
    private final Semaphore scans;
    private final Reloading reloading;
    private final Object progress = new Object();

    private Optional<AutoCloseable> following = Optional.empty();
    private boolean closed;
    private long applied;
    private volatile boolean unreadEvents;

    /** @param scans lets one scan run at a time */
    Feed(IndexSource source, EventLog log, IndexFolder folder, Semaphore scans) {
        this.source = source;
        this.kind = source.kind();
        this.log = log;
        this.folder = folder;
        this.scans = scans;
        this.reloading = new Reloading(source, folder);
    }

    IndexSource source() {
        return source;
    }

    /** Gets to following, trying again until it does; for a thread of its own. */
    void run() {
        Duration pause = FIRST_PAUSE;
        while (!isClosed()) {
            try {
                begin();
                return;
            } catch (RuntimeException failed) {
                LOG.warn("Index of {} can't be begun, tried again in {}", kind, pause, failed);
                sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void begin() {
        Optional<Mark> known = folder.mark(kind).filter(mark -> mark.continues(source.format(), log));
        Mark from = known.isPresent() ? known.get() : scan();
        if (!isClosed()) {
            reached(from.position());
            following(log.follow("search." + kind, from.position(), this::take));
        }
    }

    private void reached(long position) {
        synchronized (progress) {
            applied = Math.max(applied, position);
            progress.notifyAll();
        }
    }

    private void following(AutoCloseable open) {
        boolean late;
        synchronized (progress) {
            late = closed;
            following = Optional.of(open);
        }
        if (late) {
            end(open);
        }
    }

    private Mark scan() {
        scans.acquireUninterruptibly();
        try {
            Mark end = Mark.end(source.format(), log);
            folder.clear(kind);
            long rows = scanRows();
            if (!isClosed()) {
                folder.mark(kind, end);
                folder.putTogether();
                folder.reopen();
                LOG.info("Index of {} has {} rows", kind, rows);
            }
            return end;
        } finally {
            scans.release();
        }
    }

    private long scanRows() {
        long rows = 0;
        List<IndexDocument> batch = source.scan(Long.MIN_VALUE, BATCH);
        while (!batch.isEmpty() && !isClosed()) {
            folder.add(batch);
            rows += batch.size();
            batch = source.scan(batch.get(batch.size() - 1).id(), BATCH);
        }
        return rows;
    }

    private void take(List<Event> batch) {
        if (batch.isEmpty()) {
            return;
        }
        reloading.reload(touched(batch));
        Event last = batch.get(batch.size() - 1);
        reached(last.position());
        if (!unreadEvents && reloading.failing() == 0) {
            folder.mark(kind, Mark.at(source.format(), last));
        }
    }

    private Set<Reloading.Row> touched(List<Event> batch) {
        Map<CompanyId, List<Event>> byCompany = batch.stream().collect(Collectors.groupingBy(Event::company));
        Set<Reloading.Row> touched = new HashSet<>();
        byCompany.forEach((company, events) ->
                touched(company, events).forEach(id -> touched.add(new Reloading.Row(company, id))));
        return touched;
    }

    private Set<Long> touched(CompanyId company, List<Event> events) {
        try {
            return source.touchedBy(company, events);
        } catch (RuntimeException someFailed) {
            return oneByOne(events);
        }
    }

    /** An event that the source fails on is passed over, and read again after the next start. */
    private Set<Long> oneByOne(List<Event> events) {
        Set<Long> touched = new HashSet<>();
        for (Event event : events) {
            try {
                touched.addAll(source.touchedBy(event));
            } catch (RuntimeException failed) {
                unreadEvents = true;
                LOG.error("Index of {} can't read event {}", kind, event.id(), failed);
            }
        }
        return touched;
    }

    /** Tries again what failed before, when it is time. */
    void retry() {
        reloading.retry();
    }

    /** Waits until the log up to a position is taken in; a scan is not waited for. */
    boolean awaitApplied(long position, long endNanos) throws InterruptedException {
        synchronized (progress) {
            while (!closed && following.isPresent() && applied < position) {
                long left = endNanos - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                progress.wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        }
        return true;
    }

    IndexState.Kind state() {
        synchronized (progress) {
            return new IndexState.Kind(following.isEmpty(), applied, reloading.failing());
        }
    }

    private boolean isClosed() {
        synchronized (progress) {
            return closed;
        }
    }

    private void sleep(Duration pause) {
        synchronized (progress) {
            try {
                if (!closed) {
                    progress.wait(pause.toMillis());
                }
            } catch (InterruptedException stop) {
                closed = true;
            }
        }
    }

    @Override
    public void close() {
        Optional<AutoCloseable> open;
        synchronized (progress) {
            closed = true;
            open = following;
            progress.notifyAll();
        }
        open.ifPresent(this::end);
    }

    private void end(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception failed) { // edge: AutoCloseable declares nothing narrower
            LOG.warn("Index of {} can't stop following", kind, failed);
        }
    }
}
