package org.seraicrm.platform.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.seraicrm.platform.search.internal.words.EmailParts;
import org.seraicrm.platform.search.internal.words.Keyboard;
import org.seraicrm.platform.search.internal.words.PhoneDigits;
import org.seraicrm.platform.search.internal.words.Word;

/** What somebody typed into the look-up, and the ways to understand it. */
record Typed(String text, List<Word> words) {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;
    private static final int ONE_SLIP = 4;
    private static final int TWO_SLIPS = 8;
    private static final int SHORTEST_PART = 3;
    private static final int SIMILAR_WORDS = 32;

    /** One way to understand it, and how sure that is. */
    record Reading(float score, Supplier<Query> query) {}

    static Typed of(String text) {
        String cut = text.strip();
        cut = cut.substring(0, Math.min(LONGEST, cut.length()));
        return new Typed(cut, Word.of(cut).stream().limit(MOST_WORDS).toList());
    }

    /** The surest first. The queries only filter: within one reading no row fits better than another. */
    List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        if (words.isEmpty()) {
            return readings;
        }
        if (PhoneDigits.looksLikePhone(text)) {
            readings.add(new Reading(1f, this::phoneEnd));
            readings.add(new Reading(0.95f, this::phonePart));
        }
        if (text.indexOf('@') >= 0) {
            readings.add(new Reading(1f, this::emailBeginning));
        }
        readings.addAll(strict());
        readings.addAll(forgiving());
        return readings;
    }

    private List<Reading> strict() {
        return List.of(
                new Reading(1f, this::wholeName),
                new Reading(0.9f, this::exactWords),
                new Reading(0.8f, this::lastBegun),
                new Reading(0.7f, () -> every(word -> Conditions.prefix(Fields.OWN, word.own()))),
                new Reading(0.6f, () -> every(word -> Conditions.prefix(Fields.LATIN, word.latin()))),
                new Reading(0.5f, () -> every(word -> Conditions.prefixes(Fields.SPELLED, word.spelled()))),
                new Reading(0.45f, this::anywhere));
    }

    private List<Reading> forgiving() {
        return List.of(
                new Reading(0.4f, this::otherLayout),
                new Reading(0.35f, () -> every(Typed::inside)),
                new Reading(0.3f, () -> every(word -> similar(Fields.LATIN, word.latin()))),
                new Reading(0.2f, () -> every(Typed::similarSpelling)));
    }

    /** Each word begins a word of a name, text or e-mail, or is part of a phone number. */
    Query anywhere() {
        return every(Typed::anywhere);
    }

    private Query phoneEnd() {
        return Conditions.anyOf(PhoneDigits.sought(text).stream()
                .map(digits -> Conditions.term(Fields.PHONE, digits))
                .toList());
    }

    private Query phonePart() {
        return Conditions.prefixes(Fields.PHONE, PhoneDigits.sought(text));
    }

    private Query emailBeginning() {
        return Conditions.prefix(Fields.EMAIL, EmailParts.normal(text));
    }

    private Query wholeName() {
        return Conditions.term(Fields.WHOLE, Documents.whole(words));
    }

    private Query exactWords() {
        return every(word -> Conditions.term(Fields.OWN, word.own()));
    }

    private Query lastBegun() {
        Word last = words.get(words.size() - 1);
        return every(word -> word.equals(last)
                ? Conditions.prefix(Fields.OWN, word.own())
                : Conditions.term(Fields.OWN, word.own()));
    }

    private Query otherLayout() {
        return Conditions.anyOf(Keyboard.meant(text).stream()
                .map(Typed::of)
                .filter(meant -> !meant.words.isEmpty())
                .map(meant -> meant.every(Typed::named))
                .toList());
    }

    private Query every(Function<Word, Query> matching) {
        return Conditions.allOf(words.stream().map(matching).toList());
    }

    private static Query named(Word word) {
        return Conditions.anyOf(List.of(
                Conditions.prefix(Fields.OWN, word.own()),
                Conditions.prefix(Fields.LATIN, word.latin()),
                Conditions.prefix(Fields.EMAIL, word.own())));
    }

    private static Query anywhere(Word word) {
        List<Query> places = new ArrayList<>(List.of(
                Conditions.prefixes(Fields.SPELLED, word.spelled()),
                Conditions.prefix(Fields.TEXT, word.latin()),
                Conditions.prefix(Fields.EMAIL, word.own())));
        if (word.digits()) {
            places.add(Conditions.prefixes(Fields.PHONE, PhoneDigits.sought(word.own())));
        }
        return Conditions.anyOf(places);
    }

    private static Query inside(Word word) {
        Query begins = Conditions.prefix(Fields.LATIN, word.latin());
        return word.latin().length() < SHORTEST_PART
                ? begins
                : Conditions.anyOf(List.of(begins, Conditions.prefix(Fields.ENDING, word.latin())));
    }

    private static Query similarSpelling(Word word) {
        return Conditions.anyOf(word.spelled().stream()
                .map(spelled -> similar(Fields.SPELLED, spelled))
                .toList());
    }

    /** A word with slips of the finger, as many as its length allows; a short one must be begun without any. */
    private static Query similar(String field, String word) {
        if (word.length() < ONE_SLIP) {
            return word.isEmpty() ? new MatchNoDocsQuery() : Conditions.prefix(field, word);
        }
        int slips = word.length() < TWO_SLIPS ? 1 : 2;
        return Conditions.anyOf(List.of(
                Conditions.prefix(field, word), new FuzzyQuery(new Term(field, word), slips, 0, SIMILAR_WORDS, true)));
    }
}
