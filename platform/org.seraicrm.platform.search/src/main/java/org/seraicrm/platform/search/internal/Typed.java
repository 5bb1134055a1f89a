package org.seraicrm.platform.search.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.seraicrm.platform.search.internal.words.EmailParts;
import org.seraicrm.platform.search.internal.words.Keyboard;
import org.seraicrm.platform.search.internal.words.PhoneDigits;
import org.seraicrm.platform.search.internal.words.Slips;
import org.seraicrm.platform.search.internal.words.Word;

/**
 * What somebody typed, and the ways to understand it as queries. A query's score is what it prefers some of its rows by;
 * 0 when it prefers none.
 *
 * @param lens what rows are found by
 */
record Typed(String text, List<Word> words, Lens lens) {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;
    private static final int WHOLE_PHONE = 7;
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_TWICE_WRONG = 8;

    static Typed of(String text) {
        String stripped = text.strip();
        String cut = stripped.substring(0, Math.min(LONGEST, stripped.length()));
        return new Typed(cut, Word.of(cut).stream().limit(MOST_WORDS).toList(), Lens.WHOLE);
    }

    /** The same for who sees only some of what rows hold. */
    Typed through(Lens other) {
        return new Typed(text, words, other);
    }

    boolean empty() {
        return words.isEmpty();
    }

    boolean looksLikePhone() {
        return PhoneDigits.looksLikePhone(text);
    }

    boolean looksLikeEmail() {
        return text.indexOf('@') >= 0;
    }

    /** It is an e-mail address, or has too many digits to be anything but a phone number. */
    boolean meansOnlyItself() {
        return looksLikeEmail() || PhoneDigits.sought(text).stream().anyMatch(part -> part.length() >= WHOLE_PHONE);
    }

    /** Some word is long enough to be forgiven two slips. */
    boolean longEnoughForTwoSlips() {
        return words.stream().anyMatch(Typed::mayBeTwiceWrong);
    }

    /** A phone number contains the digits; preferred (0.05) if it ends with them. */
    Query phone() {
        Collection<String> sought = PhoneDigits.sought(text);
        return new BooleanQuery.Builder()
                .add(lens.any(Fields.PHONE, field -> Conditions.prefixes(field, sought)), Occur.FILTER)
                .add(worth(0.05f, lens.any(Fields.PHONE, field -> Conditions.terms(field, sought))), Occur.SHOULD)
                .build();
    }

    Query email() {
        return worth(0, lens.any(Fields.TEXT, field -> Conditions.prefix(field, EmailParts.normal(text))));
    }

    /**
     * Each word begins a word of the names as they are written; preferred for each that is a whole word (0.2 for all),
     * and if it is a whole name (0.1).
     */
    Query named() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Word word : words) {
            query.add(named(word), Occur.FILTER);
            query.add(worth(0.2f / words.size(), term(Fields.OWN, word.own())), Occur.SHOULD);
        }
        query.add(worth(0.1f, term(Fields.WHOLE, Documents.whole(words))), Occur.SHOULD);
        return query.build();
    }

    /**
     * Each word begins a word of anything the row says, or is part of a phone number; preferred for each that is a name
     * in other letters (0.15 for all) or in another spelling (0.1 for all).
     */
    Query anywhere() {
        return every(word -> best(
                worth(0.15f / words.size(), inLatin(word)),
                worth(0.1f / words.size(), spelled(word)),
                worth(0, elsewhere(word))));
    }

    /** It was typed under another keyboard layout. */
    Query otherLayout() {
        List<Query> meant = Keyboard.meant(text).stream()
                .map(Typed::of)
                .filter(typed -> !typed.empty())
                .map(typed -> typed.through(lens))
                .map(typed -> typed.every(typed::nameOrEmail))
                .toList();
        return worth(0, Conditions.anyOf(meant));
    }

    /** Each word is nearly a word of the names, or part of one, which is preferred (0.1 for all). */
    Query nearly() {
        return every(word -> best(worth(0.1f / words.size(), inside(word)), worth(0, slipped(word))));
    }

    /** Each word is a word of the names with up to two slips. */
    Query barely() {
        return every(word -> worth(0, mayBeTwiceWrong(word) ? twiceWrong(word) : slipped(word)));
    }

    private Query every(Function<Word, Query> matching) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(matching.apply(word), Occur.MUST));
        return all.build();
    }

    private Query named(Word word) {
        return begins(Fields.OWN, word.own());
    }

    private Query inLatin(Word word) {
        return begins(Fields.LATIN, word.latin());
    }

    private Query spelled(Word word) {
        return Conditions.anyOf(word.spelled().stream()
                .map(spelled -> begins(Fields.SPELLED, spelled))
                .toList());
    }

    private Query nameOrEmail(Word word) {
        return Conditions.anyOf(List.of(named(word), inLatin(word), inText(word)));
    }

    private Query inText(Word word) {
        return begins(Fields.TEXT, word.latin());
    }

    private Query elsewhere(Word word) {
        return word.digits()
                ? Conditions.anyOf(List.of(
                        inText(word), lens.any(Fields.PHONE, field -> Conditions.prefixes(field, sought(word)))))
                : inText(word);
    }

    private Query inside(Word word) {
        return word.latin().length() < SHORTEST_PART
                ? inLatin(word)
                : Conditions.anyOf(List.of(
                        inLatin(word), lens.any(Fields.ENDING, field -> Conditions.prefix(field, word.latin()))));
    }

    /** A slip in less than three sounds leaves too little to tell anything. */
    private Query slipped(Word word) {
        if (!Slips.forgiven(word)) {
            return spelled(word);
        }
        List<Query> queries = new ArrayList<>();
        queries.add(lens.any(Fields.SLIPPED, field -> Conditions.terms(field, Slips.of(word))));
        word.spelled().stream()
                .map(spelled -> begins(spelled.length() < Fields.BEGUN ? Fields.SPELLED : Fields.SLIPPED, spelled))
                .forEach(queries::add);
        return Conditions.anyOf(queries);
    }

    private Query begins(String field, String beginning) {
        return lens.any(field, part -> Conditions.begins(part, beginning));
    }

    private Query term(String field, String term) {
        return lens.any(field, part -> Conditions.term(part, term));
    }

    private static Collection<String> sought(Word word) {
        return PhoneDigits.sought(word.own());
    }

    private static boolean mayBeTwiceWrong(Word word) {
        return word.latin().length() >= SHORTEST_TWICE_WRONG;
    }

    private Query twiceWrong(Word word) {
        return Conditions.anyOf(word.spelled().stream()
                .map(spelled -> lens.any(Fields.SPELLED, field -> new NearQuery(field, spelled)))
                .toList());
    }

    private static Query worth(float score, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Query best(Query... alternatives) {
        return new DisjunctionMaxQuery(List.of(alternatives), 0);
    }
}
