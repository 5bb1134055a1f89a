package org.seraicrm.platform.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.seraicrm.platform.search.Hit;

/** Reads what hits show of their rows. */
final class Rows {

    private Rows() {}

    /** The hits in the order of what was found, with {@code score} added to its scores. */
    static List<Hit> hits(IndexSearcher searcher, List<? extends ScoreDoc> found, float score) throws IOException {
        Hit[] hits = new Hit[found.size()];
        List<Place> places = new ArrayList<>(found.size());
        for (int at = 0; at < found.size(); at++) {
            places.add(new Place(found.get(at).doc, at));
        }
        places.sort(Comparator.comparingInt(Place::doc));
        int next = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (next < places.size() && places.get(next).doc < end) {
                Segment segment = Segment.of(leaf.reader());
                for (; next < places.size() && places.get(next).doc < end; next++) {
                    Place place = places.get(next);
                    float own = found.get(place.at).score;
                    hits[place.at] =
                            segment.hit(place.doc - leaf.docBase, Float.isNaN(own) ? score : rounded(score + own));
                }
            }
        }
        return Arrays.asList(hits);
    }

    private static float rounded(float score) {
        return Math.round(score * 100) / 100f;
    }

    /** Where a row is in the index, and among the hits. Values are read fastest in the order of the index. */
    private record Place(int doc, int at) {}

    private record Segment(NumericDocValues ids, SortedDocValues kinds, BinaryDocValues titles) {

        static Segment of(LeafReader rows) throws IOException {
            return new Segment(
                    DocValues.getNumeric(rows, Fields.ID),
                    DocValues.getSorted(rows, Fields.KIND),
                    DocValues.getBinary(rows, Fields.TITLE));
        }

        Hit hit(int doc, float score) throws IOException {
            ids.advanceExact(doc);
            kinds.advanceExact(doc);
            titles.advanceExact(doc);
            String kind = kinds.lookupOrd(kinds.ordValue()).utf8ToString();
            return new Hit(kind, ids.longValue(), titles.binaryValue().utf8ToString(), score);
        }
    }
}
