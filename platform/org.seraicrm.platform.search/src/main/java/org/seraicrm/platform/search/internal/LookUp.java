package org.seraicrm.platform.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.seraicrm.platform.search.Hit;

/**
 * Asks one reading of what was typed after the other, from the surest to the most forgiving, until there are enough
 * rows. The order of the readings is the ranking, so that nothing forgiven is ever placed before something exact, and a
 * look-up that finds enough at once doesn't pay for the rest.
 */
final class LookUp {

    private static final Sort NEWEST =
            new Sort(LongField.newSortField(Fields.ORDER, true, SortedNumericSelector.Type.MAX), SortField.FIELD_DOC);

    private final IndexSearcher searcher;
    private final Query allowed;
    private final int limit;
    private final Set<Integer> seen = new HashSet<>();
    private final List<Hit> hits = new ArrayList<>();

    LookUp(IndexSearcher searcher, Query allowed, int limit) {
        this.searcher = searcher;
        this.allowed = allowed;
        this.limit = limit;
    }

    List<Hit> find(String text) throws IOException {
        for (Typed.Reading reading : Typed.of(text).readings()) {
            if (hits.size() >= limit) {
                break;
            }
            add(reading);
        }
        return List.copyOf(hits);
    }

    private void add(Typed.Reading reading) throws IOException {
        Query query = Conditions.allOf(List.of(reading.query().get(), allowed));
        ScoreDoc[] found = searcher.search(query, new TopFieldCollectorManager(NEWEST, limit, null, limit)).scoreDocs;
        List<ScoreDoc> unseen = new ArrayList<>();
        for (ScoreDoc doc : found) {
            if (hits.size() + unseen.size() < limit && seen.add(doc.doc)) {
                unseen.add(doc);
            }
        }
        hits.addAll(Rows.hits(searcher, unseen.toArray(ScoreDoc[]::new), reading.score()));
    }
}
