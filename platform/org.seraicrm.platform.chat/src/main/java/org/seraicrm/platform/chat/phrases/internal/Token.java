package org.seraicrm.platform.chat.phrases.internal;

import java.util.Locale;

/**
 * A word, a run of digits or a single mark of the phrase.
 *
 * @param text as typed
 * @param folded as compared, see {@link Folding}
 * @param start offset of the first character in the phrase
 * @param end offset behind the last character in the phrase
 * @param spaced whether white space or the beginning of the phrase stands before it
 */
record Token(Kind kind, String text, String folded, int start, int end, boolean spaced) {

    enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isMark() {
        return kind == Kind.MARK;
    }

    boolean isMarkOf(String marks) {
        return isMark() && marks.contains(folded);
    }

    boolean isCapitalised() {
        return isWord() && Character.isUpperCase(text.codePointAt(0)) && !isAllCapitals();
    }

    boolean isAllCapitals() {
        return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}
