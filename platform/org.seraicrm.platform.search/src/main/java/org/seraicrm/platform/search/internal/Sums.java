package org.seraicrm.platform.search.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/** Adds up a field of numbers by the values of another field. */
final class Sums {

    private Sums() {}

    static Map<String, Double> by(IndexSearcher searcher, Query wanted, String field, String number)
            throws IOException {
        return searcher.search(wanted, new Columns(Fields.exact(field), Fields.number(number)));
    }

    private record Columns(String field, String number) implements CollectorManager<Column, Map<String, Double>> {
        @Override
        public Column newCollector() {
            return new Column(field, number);
        }

        @Override
        public Map<String, Double> reduce(Collection<Column> columns) throws IOException {
            Map<String, Double> sums = new HashMap<>();
            for (Column column : columns) {
                column.closeSegment();
                column.sums.forEach((value, sum) -> sums.merge(value, sum, Double::sum));
            }
            return Map.copyOf(sums);
        }
    }

    /** Adds up by ordinals within a segment, by values across segments. */
    private static final class Column extends SimpleCollector {
        private final String field;
        private final String number;
        private final Map<String, Double> sums = new HashMap<>();
        private @Nullable SortedSetDocValues values;
        private @Nullable SortedNumericDocValues numbers;
        private double[] ofOrdinals = {};

        Column(String field, String number) {
            this.field = field;
            this.number = number;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            closeSegment();
            values = DocValues.getSortedSet(leaf.reader(), field);
            numbers = DocValues.getSortedNumeric(leaf.reader(), number);
            ofOrdinals = new double[Math.toIntExact(values.getValueCount())];
        }

        @Override
        public void collect(int doc) throws IOException {
            SortedSetDocValues valuesHere = values;
            SortedNumericDocValues numbersHere = numbers;
            if (valuesHere == null
                    || numbersHere == null
                    || !numbersHere.advanceExact(doc)
                    || !valuesHere.advanceExact(doc)) {
                return;
            }
            double sum = 0;
            for (int each = 0; each < numbersHere.docValueCount(); each++) {
                sum += NumericUtils.sortableLongToDouble(numbersHere.nextValue());
            }
            for (int each = 0; each < valuesHere.docValueCount(); each++) {
                ofOrdinals[(int) valuesHere.nextOrd()] += sum;
            }
        }

        private void closeSegment() throws IOException {
            SortedSetDocValues valuesHere = values;
            for (int ordinal = 0; valuesHere != null && ordinal < ofOrdinals.length; ordinal++) {
                if (ofOrdinals[ordinal] != 0) {
                    sums.merge(valuesHere.lookupOrd(ordinal).utf8ToString(), ofOrdinals[ordinal], Double::sum);
                }
            }
            values = null;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
