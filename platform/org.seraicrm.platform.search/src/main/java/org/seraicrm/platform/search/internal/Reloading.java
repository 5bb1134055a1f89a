package org.seraicrm.platform.search.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.search.IndexDocument;
import org.seraicrm.platform.search.IndexSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads rows from their source and puts them into the index, one caller at a time, so that an older state never replaces
 * a newer one. Rows that fail are kept and tried again one by one, with growing pauses.
 */
final class Reloading {

    private static final int BATCH = 500;
    private static final int LONGEST_PAUSE = 64;
    private static final Logger LOG = LoggerFactory.getLogger(Reloading.class);

    private final IndexSource source;
    private final IndexFolder folder;
    private final Set<Row> failed = new HashSet<>();
    private int pause = 1;
    private int waited;

    /** A row to load. */
    record Row(CompanyId company, long id) {}

    Reloading(IndexSource source, IndexFolder folder) {
        this.source = source;
        this.folder = folder;
    }

    synchronized void reload(Set<Row> rows) {
        Map<CompanyId, List<Long>> byCompany = new HashMap<>();
        rows.forEach(row -> byCompany
                .computeIfAbsent(row.company(), any -> new ArrayList<>())
                .add(row.id()));
        byCompany.forEach((company, ids) -> {
            for (int from = 0; from < ids.size(); from += BATCH) {
                reload(company, ids.subList(from, Math.min(ids.size(), from + BATCH)));
            }
        });
    }

    /** Called at even intervals; tries again after 1, 2, 4, … of them. */
    synchronized void retry() {
        if (failed.isEmpty() || ++waited < pause) {
            return;
        }
        Set<Row> again = Set.copyOf(failed);
        again.forEach(row -> reload(row.company(), List.of(row.id())));
        waited = 0;
        pause = failed.isEmpty() ? 1 : Math.min(LONGEST_PAUSE, pause * 2);
    }

    synchronized int failing() {
        return failed.size();
    }

    private void reload(CompanyId company, Collection<Long> ids) {
        Set<Row> rows = new HashSet<>();
        ids.forEach(id -> rows.add(new Row(company, id)));
        try {
            List<IndexDocument> loaded = source.load(company, ids);
            Set<Long> gone = new HashSet<>(ids);
            loaded.forEach(row -> gone.remove(row.id()));
            folder.replace(source.kind(), loaded, gone);
            failed.removeAll(rows);
        } catch (RuntimeException failure) {
            failed.addAll(rows);
            LOG.warn("Index can't load {} rows of {}, tried again", ids.size(), source.kind(), failure);
        }
    }
}
