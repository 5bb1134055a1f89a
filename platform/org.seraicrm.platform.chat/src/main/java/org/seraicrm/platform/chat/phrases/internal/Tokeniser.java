package org.seraicrm.platform.chat.phrases.internal;

import java.util.ArrayList;
import java.util.List;
import org.seraicrm.platform.chat.phrases.internal.Token.Kind;

/** Cuts a phrase into tokens in one pass; digits and letters that touch each other are apart: 10-kor, 3pm, 20th. */
final class Tokeniser {

    private final String phrase;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private boolean spaced = true;

    private Tokeniser(String phrase) {
        this.phrase = phrase;
    }

    static List<Token> tokens(String phrase) {
        return new Tokeniser(phrase).cut();
    }

    private List<Token> cut() {
        while (position < phrase.length()) {
            int letter = phrase.codePointAt(position);
            if (isSpace(letter)) {
                spaced = true;
                position += Character.charCount(letter);
            } else {
                take(letter);
            }
        }
        return tokens;
    }

    private void take(int first) {
        int initials = endOfInitials();
        if (initials > position) {
            add(Kind.WORD, initials);
        } else if (Character.isLetter(first)) {
            add(Kind.WORD, endOfWord());
        } else if (isDigit(first)) {
            add(Kind.NUMBER, endOfNumber());
        } else {
            add(Kind.MARK, position + Character.charCount(first));
        }
    }

    private void add(Kind kind, int end) {
        String text = phrase.substring(position, end);
        tokens.add(new Token(kind, text, Folding.fold(text), position, end, spaced));
        position = end;
        spaced = false;
    }

    private int endOfWord() {
        int end = position;
        while (end < phrase.length() && isInsideWord(end)) {
            end += Character.charCount(phrase.codePointAt(end));
        }
        return end;
    }

    private boolean isInsideWord(int index) {
        int letter = phrase.codePointAt(index);
        if (letter == '\'' || letter == '’') {
            return isLetterAt(index + 1);
        }
        return Character.isLetter(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private int endOfNumber() {
        int end = position;
        while (end < phrase.length() && isDigit(phrase.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The end of "a.m." or "o.o.": at least two single letters with full stops. */
    private int endOfInitials() {
        int end = position;
        while (isLetterAt(end) && !isLetterAt(end + 1) && isStopAt(end + 1)) {
            end += 2;
        }
        boolean lastWithoutStop = end > position && isLetterAt(end) && !isLetterAt(end + 1);
        if (lastWithoutStop) {
            return end + 1;
        }
        return end - position >= 4 ? end : position;
    }

    private boolean isLetterAt(int index) {
        return index < phrase.length() && Character.isLetter(phrase.charAt(index));
    }

    private boolean isStopAt(int index) {
        return index < phrase.length() && phrase.charAt(index) == '.';
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isSpace(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
