package org.seraicrm.platform.search.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.search.Hit;
import org.seraicrm.platform.search.Query;

/** Reads pages of lists. */
final class Lists {

    private Lists() {}

    static Page<Hit> page(IndexSearcher searcher, org.apache.lucene.search.Query wanted, Query query)
            throws IOException {
        Sort sort = Sorting.of(query.orders(), searcher.getIndexReader());
        FieldDoc after = query.cursor().isPresent() ? Cursor.read(query.cursor().get(), sort) : null;
        TopFieldDocs found = searcher.search(
                wanted, new TopFieldCollectorManager(sort, query.limit() + 1, after, Integer.MAX_VALUE));
        ScoreDoc[] rows = found.scoreDocs;
        boolean more = rows.length > query.limit();
        ScoreDoc[] shown = more ? java.util.Arrays.copyOf(rows, query.limit()) : rows;
        List<Hit> hits = Rows.hits(searcher, shown, 0);
        Optional<String> next = more ? Optional.of(Cursor.of((FieldDoc) shown[shown.length - 1])) : Optional.empty();
        return new Page<>(hits, found.totalHits.value, next);
    }
}
