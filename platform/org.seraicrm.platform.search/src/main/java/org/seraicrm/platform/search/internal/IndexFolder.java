package org.seraicrm.platform.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.search.IndexDocument;
import org.seraicrm.platform.search.IndexUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that holds the index: one writer, one searcher that is reopened in batches, and the marks of the kinds,
 * which are committed together with the documents. A folder that can't be read, or was written in another format, is
 * emptied; its kinds then have no marks, and are scanned again.
 */
final class IndexFolder implements AutoCloseable {

    /** Raised whenever documents are laid out differently. */
    private static final String FORMAT = "2";

    private static final String FORMAT_KEY = "format";
    private static final String MARK_KEY = "mark.";
    private static final double BUFFER_MIB = 32;
    private static final double CACHED_SEGMENT_MIB = 5;
    private static final double CACHED_MIB = 32;
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private final Directory directory;

    static {
        // What is asked is bounded by the words that are read of a text and the fields that are hidden from some.
        IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
    }

    private final FloodMerges merges = new FloodMerges();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Reopening reopening;
    private final AtomicLong lastWrite = new AtomicLong();
    private final Map<String, Mark> marks = new ConcurrentHashMap<>();
    private Map<String, String> committed = Map.of();

    /** A question to one state of the index. */
    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    /** Searchers that remember no filters: what is worth it, {@link AccessFilters} does. */
    private static final class Plain extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }

    private IndexFolder(Directory directory) throws IOException {
        this.directory = directory;
        writer = new IndexWriter(directory, config(merges));
        searchers = new SearcherManager(writer, new Plain());
        reopening = new Reopening(writer, searchers);
        readMarks();
    }

    /** The most recent rows come first within segments, and the segment with the most recent one before the others. */
    private static IndexWriterConfig config(FloodMerges merges) {
        return new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MIB)
                .setMergePolicy(merges)
                .setIndexSort(Sorting.asRowsLie())
                .setLeafSorter(Comparator.comparingLong(IndexFolder::mostRecent).reversed());
    }

    private static long mostRecent(LeafReader rows) {
        try {
            NumericDocValues orders = DocValues.getNumeric(rows, Fields.ORDER);
            return orders.nextDoc() == DocIdSetIterator.NO_MORE_DOCS ? Long.MIN_VALUE : orders.longValue();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static IndexFolder open(Path path) {
        try {
            return openOnce(path);
        } catch (LockObtainFailedException used) {
            throw new IndexUnavailable("index is used by another process", used);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("Index is unreadable and built again: {}", unreadable.toString());
            return openEmpty(path);
        }
    }

    private static IndexFolder openEmpty(Path path) {
        try {
            empty(path);
            return openOnce(path);
        } catch (IOException broken) {
            throw new IndexUnavailable("index can't be opened", broken);
        }
    }

    private static IndexFolder openOnce(Path path) throws IOException {
        Files.createDirectories(path);
        Directory files = FSDirectory.open(path);
        try {
            requireFormat(files);
            return new IndexFolder(new NRTCachingDirectory(files, CACHED_SEGMENT_MIB, CACHED_MIB));
        } catch (IOException | IllegalArgumentException unreadable) {
            files.close();
            throw unreadable;
        }
    }

    private static void requireFormat(Directory files) throws IOException {
        if (DirectoryReader.indexExists(files)) {
            String format = SegmentInfos.readLatestCommit(files).getUserData().get(FORMAT_KEY);
            if (!FORMAT.equals(format)) {
                throw new IOException("format " + format + ", not " + FORMAT);
            }
        }
    }

    private static void empty(Path path) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, Files::isRegularFile)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private void readMarks() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> {
                if (entry.getKey().startsWith(MARK_KEY)) {
                    Mark.parse(entry.getValue())
                            .ifPresent(mark -> marks.put(entry.getKey().substring(MARK_KEY.length()), mark));
                }
            });
        }
    }

    Optional<Mark> mark(String kind) {
        return Optional.ofNullable(marks.get(kind));
    }

    /** Kept with the next commit, which has all the documents written so far. */
    void mark(String kind, Mark mark) {
        marks.put(kind, mark);
    }

    /** Takes out all rows of a kind, and its mark. */
    void clear(String kind) {
        marks.remove(kind);
        write(() -> writer.deleteDocuments(new Term(Fields.KIND, kind)));
    }

    /** Adds rows that the index doesn't have. */
    void add(List<IndexDocument> rows) {
        List<Document> documents = rows.stream().map(Documents::of).toList();
        merges.written(documents.size());
        for (Document document : documents) {
            write(() -> writer.addDocument(document));
        }
    }

    /** Has what a scan wrote put together in the background: each segment costs each term of a question a search. */
    void putTogether() {
        write(() -> {
            writer.forceMerge(1, false);
            return lastWrite.get();
        });
    }

    /** Puts rows in the place of what the index had of them, and takes out those that are gone. */
    void replace(String kind, List<IndexDocument> rows, Collection<Long> gone) {
        merges.written(rows.size() + gone.size());
        for (IndexDocument row : rows) {
            Document document = Documents.of(row);
            write(() -> writer.updateDocument(term(kind, row.id()), document));
        }
        if (!gone.isEmpty()) {
            Term[] terms = gone.stream().map(id -> term(kind, id)).toArray(Term[]::new);
            write(() -> writer.deleteDocuments(terms));
        }
    }

    private static Term term(String kind, long id) {
        return new Term(Fields.ROW, Fields.row(kind, id));
    }

    private interface Write {
        long run() throws IOException;
    }

    private void write(Write write) {
        try {
            lastWrite.accumulateAndGet(write.run(), Math::max);
        } catch (IOException | AlreadyClosedException broken) {
            throw new IndexUnavailable("index can't be written", broken);
        }
    }

    <T> T ask(Question<T> question) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException | AlreadyClosedException broken) {
            throw new IndexUnavailable("index can't be read", broken);
        }
    }

    /** Waits until everything written so far can be found. */
    boolean awaitSearchable(Duration limit) throws InterruptedException {
        try {
            return reopening.await(lastWrite.get(), limit);
        } catch (IOException | AlreadyClosedException broken) {
            throw new IndexUnavailable("index can't be read", broken);
        }
    }

    /** Lets be found what nobody waited for. */
    void reopen() {
        try {
            if (!broken()) {
                reopening.now();
            }
        } catch (IOException | AlreadyClosedException broken) {
            throw new IndexUnavailable("index can't be read", broken);
        }
    }

    /** Whether rows are pouring in: who needs them waits, all others look a little later. */
    boolean flood() {
        return merges.flood();
    }

    /** Called at even intervals; puts together in the background what a flood has left. */
    void calm() {
        if (merges.ended() && !broken()) {
            write(() -> {
                writer.maybeMerge();
                return lastWrite.get();
            });
        }
    }

    /** Makes what was written survive a crash, together with the marks. */
    synchronized void commit() {
        Map<String, String> data = new TreeMap<>(Map.of(FORMAT_KEY, FORMAT));
        marks.forEach((kind, mark) -> data.put(MARK_KEY + kind, mark.text()));
        if (data.equals(committed) && !writer.hasUncommittedChanges()) {
            return;
        }
        try {
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
            committed = data;
        } catch (IOException | AlreadyClosedException broken) {
            throw new IndexUnavailable("index can't be committed", broken);
        }
    }

    /** Whether nothing can be written any more. */
    boolean broken() {
        return !writer.isOpen();
    }

    /** Closes it without keeping anything since the last commit. */
    void abandon() {
        try {
            writer.rollback();
            searchers.close();
            directory.close();
        } catch (IOException | AlreadyClosedException broken) {
            LOG.warn("Index can't be closed", broken);
        }
    }

    @Override
    public void close() {
        try {
            if (writer.isOpen()) {
                commit();
            }
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException | AlreadyClosedException broken) {
            throw new IndexUnavailable("index can't be closed", broken);
        }
    }
}
