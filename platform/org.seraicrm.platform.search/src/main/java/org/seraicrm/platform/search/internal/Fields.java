package org.seraicrm.platform.search.internal;

/** Names of the Lucene fields, and the terms that stand in them. */
final class Fields {

    /** {@code kind:id}, by which a row is replaced. */
    static final String ROW = "_row";

    static final String KIND = "_kind";
    static final String ID = "_id";
    /** {@code company/key} for each key that opens the row. */
    static final String OPENED_BY = "_openedBy";

    /** {@code company/form} of a row whose fields may be hidden. */
    static final String FORM = "_form";

    static final String TITLE = "_title";
    static final String TITLE_SORT = "_titleSort";
    static final String ORDER = "_order";
    /** Names of the row's fields that hold a value. */
    static final String HOLDS = "_holds";

    /** Whole names, in their own script. */
    static final String WHOLE = "_whole";
    /** Words of names, in their own script. */
    static final String OWN = "_own";
    /** Words of names, in Latin letters. */
    static final String LATIN = "_latin";
    /** Words of names, by spelling. */
    static final String SPELLED = "_spelled";
    /** Words of names, by spelling, with one letter left out in turn. */
    static final String SLIPPED = "_slipped";
    /** Endings of words of names, in Latin letters. */
    static final String ENDING = "_ending";
    /** Endings of phone numbers. */
    static final String PHONE = "_phone";
    /** Words of texts, in Latin letters, and e-mail addresses from each of their parts on. */
    static final String TEXT = "_text";

    /** Beginnings up to this length stand among a field's words as {@link #begun}: too many words have them. */
    static final int BEGUN = 3;

    private Fields() {}

    /** Exact values of a field, countable. */
    static String exact(String field) {
        return "k:" + field;
    }

    /** Numbers, moments and days of a field, as sortable 64-bit numbers. */
    static String number(String field) {
        return "n:" + field;
    }

    /** Words of a field's texts, by spelling. */
    static String words(String field) {
        return "w:" + field;
    }

    /** What a field's texts are sorted by. */
    static String collated(String field) {
        return "s:" + field;
    }

    /** The term of a short beginning, which is no word itself. */
    static String begun(String beginning) {
        return "\u0001" + beginning;
    }

    static String row(String kind, long id) {
        return kind + ":" + id;
    }
}
