package org.seraicrm.platform.search.local;

import java.nio.file.Path;
import org.seraicrm.platform.search.Index;
import org.seraicrm.platform.search.IndexSource;
import org.seraicrm.platform.search.internal.LuceneIndex;
import org.seraicrm.platform.store.EventLog;

/** A real index in a folder of its own. */
public final class LocalIndex implements AutoCloseable {

    private final LuceneIndex index;

    /** Opens or creates the index of {@code folder}; it follows {@code log}. */
    public LocalIndex(Path folder, EventLog log) {
        index = new LuceneIndex(folder, log);
    }

    /** The index, to ask. */
    public Index index() {
        return index;
    }

    /** Scans or follows a source from now on. */
    public void add(IndexSource source) {
        index.add(source);
    }

    @Override
    public void close() {
        index.close();
    }
}
