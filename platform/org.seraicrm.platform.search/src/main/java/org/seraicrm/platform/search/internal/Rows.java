package org.seraicrm.platform.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.seraicrm.platform.search.Hit;

/** Reads what hits show of their rows. */
final class Rows {

    private Rows() {}

    static List<Hit> hits(IndexSearcher searcher, ScoreDoc[] found, float score) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Hit> hits = new ArrayList<>(found.length);
        for (ScoreDoc doc : found) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
            hits.add(hit(leaf.reader(), doc.doc - leaf.docBase, score));
        }
        return hits;
    }

    private static Hit hit(LeafReader rows, int doc, float score) throws IOException {
        NumericDocValues ids = DocValues.getNumeric(rows, Fields.ID);
        SortedDocValues kinds = DocValues.getSorted(rows, Fields.KIND);
        BinaryDocValues titles = DocValues.getBinary(rows, Fields.TITLE);
        ids.advanceExact(doc);
        kinds.advanceExact(doc);
        titles.advanceExact(doc);
        return new Hit(
                kinds.lookupOrd(kinds.ordValue()).utf8ToString(),
                ids.longValue(),
                titles.binaryValue().utf8ToString(),
                score);
    }
}
