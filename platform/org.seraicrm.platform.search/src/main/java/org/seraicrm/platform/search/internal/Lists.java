package org.seraicrm.platform.search.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
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
                wanted, new TopFieldCollectorManager(sort, query.limit() + 1, after, countedAlong(sort)));
        List<ScoreDoc> rows = Arrays.asList(found.scoreDocs);
        boolean more = rows.size() > query.limit();
        List<ScoreDoc> shown = more ? rows.subList(0, query.limit()) : rows;
        Optional<String> next =
                more ? Optional.of(Cursor.of((FieldDoc) shown.get(shown.size() - 1))) : Optional.empty();
        return new Page<>(Rows.hits(searcher, shown, 0), total(searcher, wanted, found), next);
    }

    /**
     * How many rows are counted while the page is gathered. In the order in which rows lie anyway, the page is complete
     * at once, and counting all is cheaper alone; in any other order all rows have to be seen.
     */
    private static int countedAlong(Sort sort) {
        return sort.equals(Sorting.asRowsLie()) ? 0 : Integer.MAX_VALUE;
    }

    private static long total(IndexSearcher searcher, org.apache.lucene.search.Query wanted, TopFieldDocs found)
            throws IOException {
        boolean exact = found.totalHits.relation == TotalHits.Relation.EQUAL_TO;
        return exact ? found.totalHits.value : searcher.count(wanted);
    }
}
