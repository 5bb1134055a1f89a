package org.seraicrm.platform.search.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.FieldValue.Text;
import org.seraicrm.platform.search.IndexDocument;
import org.seraicrm.platform.search.Parted;
import org.seraicrm.platform.search.Words;
import org.seraicrm.platform.search.internal.words.EmailParts;
import org.seraicrm.platform.search.internal.words.PhoneDigits;
import org.seraicrm.platform.search.internal.words.Slips;
import org.seraicrm.platform.search.internal.words.Word;

/** Turns a row's description into what Lucene keeps: terms to find it by, doc values to sort, count and show it. */
final class Documents {

    private static final int LONGEST_NAME = 200;
    private static final int SHORTEST_PART = 3;

    private Documents() {}

    static Document of(IndexDocument described) {
        Document row = new Document();
        identify(described, row);
        AccessFilters.write(described.company(), described.keys(), row);
        write(new Words(described.names(), described.phones(), described.emails(), described.texts()), "", row);
        described.parted().ifPresent(parted -> write(described.company(), parted, row));
        described.fields().forEach((field, values) -> writeField(field, values, row));
        return row;
    }

    private static void write(CompanyId company, Parted parted, Document row) {
        row.add(new StringField(Fields.FORM, AccessFilters.term(company, parted.form()), Store.NO));
        parted.parts().forEach((part, words) -> write(words, Lens.ending(parted.some(), part), row));
    }

    /** @param ending of the names of the Lucene fields, see {@link Lens} */
    private static void write(Words words, String ending, Document row) {
        words.names().forEach(name -> writeName(name, ending, row));
        addTerms(Fields.PHONE + ending, PhoneDigits.endings(words.phones()), row);
        addWords(Fields.TEXT + ending, emails(words.emails()), 1, row);
        addWords(Fields.TEXT + ending, texts(words.texts()), 1, row);
    }

    private static void identify(IndexDocument described, Document row) {
        row.add(new StringField(Fields.ROW, Fields.row(described.kind(), described.id()), Store.NO));
        row.add(new StringField(Fields.KIND, described.kind(), Store.NO));
        row.add(new SortedDocValuesField(Fields.KIND, new BytesRef(described.kind())));
        row.add(new NumericDocValuesField(Fields.ID, described.id()));
        row.add(new BinaryDocValuesField(Fields.TITLE, Values.shown(described.title())));
        row.add(new SortedDocValuesField(Fields.TITLE_SORT, Values.collated(described.title())));
        row.add(new NumericDocValuesField(Fields.ORDER, described.order()));
    }

    private static void writeName(String name, String ending, Document row) {
        List<Word> words = Word.of(name);
        addTerms(Fields.WHOLE + ending, Set.of(whole(words)), row);
        for (Word word : words) {
            addWords(Fields.OWN + ending, Set.of(word.own()), 1, row);
            addWords(Fields.LATIN + ending, Set.of(word.latin()), 1, row);
            addWords(Fields.SPELLED + ending, word.spelled(), 1, row);
            addWords(Fields.SLIPPED + ending, Slips.of(word), Fields.BEGUN, row);
            addTerms(Fields.ENDING + ending, endings(word.latin()), row);
        }
    }

    /** A name as one term. */
    static String whole(List<Word> words) {
        String whole = words.stream().map(Word::own).collect(Collectors.joining(" "));
        return whole.substring(0, Math.min(LONGEST_NAME, whole.length()));
    }

    private static Set<String> endings(String word) {
        Set<String> endings = new HashSet<>();
        for (int from = 1; from + SHORTEST_PART <= word.length(); from++) {
            endings.add(word.substring(from));
        }
        return endings;
    }

    private static Set<String> emails(List<String> emails) {
        return emails.stream()
                .flatMap(email -> EmailParts.beginnings(email).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> texts(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Word.of(text).stream())
                .map(Word::latin)
                .collect(Collectors.toSet());
    }

    /** @param shortest the shortest beginning that is asked for */
    private static void addWords(String field, Set<String> words, int shortest, Document row) {
        Set<String> terms = new HashSet<>(words);
        for (String word : words) {
            for (int letters = shortest; letters <= Math.min(Fields.BEGUN, word.length()); letters++) {
                terms.add(Fields.begun(word.substring(0, letters)));
            }
        }
        addTerms(field, terms, row);
    }

    private static void addTerms(String field, Set<String> terms, Document row) {
        terms.stream().filter(term -> !term.isEmpty()).forEach(term -> row.add(new StringField(field, term, Store.NO)));
    }

    private static void writeField(String field, List<FieldValue> values, Document row) {
        if (!values.isEmpty()) {
            row.add(new StringField(Fields.HOLDS, field, Store.NO));
        }
        Set.copyOf(values).forEach(value -> writeValue(field, value, row));
    }

    private static void writeValue(String field, FieldValue value, Document row) {
        if (Values.numeric(value)) {
            row.add(new LongField(Fields.number(field), Values.number(value), Store.NO));
            return;
        }
        row.add(new StringField(Fields.exact(field), Values.term(value), Store.NO));
        row.add(new SortedSetDocValuesField(Fields.exact(field), new BytesRef(Values.counted(value))));
        if (value instanceof Text text) {
            row.add(new SortedSetDocValuesField(Fields.collated(field), Values.collated(text.value())));
            Word.of(text.value()).forEach(word -> addTerms(Fields.words(field), word.spelled(), row));
        }
    }
}
