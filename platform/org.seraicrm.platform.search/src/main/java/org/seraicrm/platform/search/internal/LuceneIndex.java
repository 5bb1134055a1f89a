package org.seraicrm.platform.search.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.search.Condition;
import org.seraicrm.platform.search.Hit;
import org.seraicrm.platform.search.Index;
import org.seraicrm.platform.search.IndexSource;
import org.seraicrm.platform.search.IndexState;
import org.seraicrm.platform.store.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index of this node, in the folder {@code index} under the framework property {@code serai.data}. */
@Component(service = Index.class)
public final class LuceneIndex implements Index, AutoCloseable {

    private static final Duration REOPEN_EVERY = Duration.ofMillis(300);
    /** Each reopening ends a segment, and many small ones make a scan or an import take twice as long. */
    private static final Duration REOPEN_IN_FLOOD_EVERY = Duration.ofMillis(1500);

    private static final Duration LOOK_FOR_FLOOD_EVERY = Duration.ofSeconds(1);

    private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

    private final EventLog log;
    private final Path path;
    private volatile IndexFolder folder;
    private final AccessFilters filters = new AccessFilters();
    private final UsualConditions usual = new UsualConditions();
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
    private final Semaphore scans = new Semaphore(1);
    private final AtomicLong reopened = new AtomicLong(System.nanoTime());
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "serai-index-timer");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public LuceneIndex(BundleContext context, @Reference EventLog log) {
        this(Path.of(Optional.ofNullable(context.getProperty("serai.data")).orElse("data"), "index"), log);
    }

    /** An index of its own in a folder, for instance for tests. */
    public LuceneIndex(Path path, EventLog log) {
        this.log = log;
        this.path = path;
        folder = IndexFolder.open(path);
        every(REOPEN_EVERY, this::reopen);
        every(LOOK_FOR_FLOOD_EVERY, () -> folder.calm());
        every(COMMIT_EVERY, this::keep);
    }

    /** Scans or follows a source from now on; one of the same kind is replaced. */
    @Reference(
            service = IndexSource.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    public void add(IndexSource source) {
        Feed feed = new Feed(source, log, folder, scans);
        Optional.ofNullable(feeds.put(source.kind(), feed)).ifPresent(Feed::close);
        Thread thread = new Thread(feed::run, "serai-index-" + source.kind());
        thread.setDaemon(true);
        thread.start();
    }

    /** Follows a source no more; its rows stay. */
    public void remove(IndexSource source) {
        feeds.values().stream()
                .filter(feed -> feed.source() == source)
                .findFirst()
                .ifPresent(feed -> {
                    feeds.values().remove(feed);
                    feed.close();
                });
    }

    @Override
    public Page<Hit> find(Access access, org.seraicrm.platform.search.Query query) {
        return folder.ask(
                searcher -> Lists.page(searcher, wanted(searcher, access, query.kind(), query.condition()), query));
    }

    @Override
    public long count(Access access, String kind, Condition condition) {
        return folder.ask(searcher -> (long) searcher.count(wanted(searcher, access, kind, condition)));
    }

    @Override
    public Map<String, Long> countsBy(Access access, String kind, Condition condition, String field) {
        return folder.ask(searcher -> Counts.by(searcher, wanted(searcher, access, kind, condition), field));
    }

    @Override
    public Map<String, Double> sumsBy(Access access, String kind, Condition condition, String field, String number) {
        return folder.ask(searcher -> Sums.by(searcher, wanted(searcher, access, kind, condition), field, number));
    }

    @Override
    public List<Hit> lookUp(Access access, String text, Set<String> kinds, int limit) {
        Query allowed = filters.of(access, kinds);
        return folder.ask(searcher -> new LookUp(searcher, allowed, Lenses.of(access, searcher), limit).find(text));
    }

    private Query wanted(IndexSearcher searcher, Access access, String kind, Condition condition) {
        return Conditions.allOf(
                List.of(filters.of(access, Set.of(kind)), usual.of(condition, Lenses.of(access, searcher))));
    }

    @Override
    public boolean awaitEvent(EventId event, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        long position = log.awaitPosition(event, limit);
        if (position == 0) {
            return false;
        }
        try {
            for (Feed feed : feeds.values()) {
                if (!feed.awaitApplied(position, end)) {
                    return false;
                }
            }
            return folder.awaitSearchable(Duration.ofNanos(end - System.nanoTime()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public IndexState state() {
        Map<String, IndexState.Kind> kinds = new HashMap<>();
        feeds.forEach((kind, feed) -> kinds.put(kind, feed.state()));
        long documents = folder.ask(searcher -> (long) searcher.getIndexReader().numDocs());
        return new IndexState(documents, kinds);
    }

    private void every(Duration pause, Runnable work) {
        timer.scheduleWithFixedDelay(() -> run(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error("Index can't be kept", failed);
        }
    }

    /** Only the timer's; who waits for a change has it reopened at once. */
    private void reopen() {
        long now = System.nanoTime();
        if (!folder.flood() || now - reopened.get() >= REOPEN_IN_FLOOD_EVERY.toNanos()) {
            reopened.set(now);
            folder.reopen();
        }
    }

    private void keep() {
        if (folder.broken()) {
            openAgain();
        }
        feeds.values().forEach(Feed::retry);
        folder.commit();
    }

    /** After a failure Lucene writes no more, for instance when the disk was full. */
    private void openAgain() {
        LOG.error("Index is broken and opened again");
        List<IndexSource> sources = feeds.values().stream().map(Feed::source).toList();
        feeds.values().forEach(Feed::close);
        folder.abandon();
        folder = IndexFolder.open(path);
        sources.forEach(this::add);
    }

    /** The folder as it is now, for tests that break it. */
    IndexFolder folder() {
        return folder;
    }

    @Override
    @Deactivate
    public void close() {
        timer.shutdown();
        feeds.values().forEach(Feed::close);
        feeds.clear();
        folder.close();
    }
}
