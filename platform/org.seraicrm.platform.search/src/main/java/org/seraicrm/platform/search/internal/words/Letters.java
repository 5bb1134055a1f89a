package org.seraicrm.platform.search.internal.words;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/** Letters without case and diacritics, and in Latin script. */
public final class Letters {

    /** Russian first, because plain Cyrillic-Latin is ISO 9, which nobody types. */
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Russian-Latin/BGN; Any-Latin");

    private static final int LATIN_END = 0x24F;
    private static final int LATIN_ADDITIONAL = 0x1E00;
    private static final int LATIN_ADDITIONAL_END = 0x1EFF;
    private static final int ASCII_END = 0x7F;

    private Letters() {}

    /** The text without case, diacritics and width, of letters, digits and blanks only; each script stays itself. */
    public static String fold(String text) {
        String folded = isAscii(text) ? text.toLowerCase(Locale.ROOT) : ICUFoldingFilter.NORMALIZER.normalize(text);
        return folded.codePoints().allMatch(Letters::plain) ? folded : wordsOnly(folded);
    }

    /** The text in Latin letters, as Russian is usually romanised and as ICU does other scripts. */
    public static String latin(String text) {
        return isLatin(text) ? text : TO_LATIN.transliterate(text);
    }

    /** Whether there is nothing to transliterate. */
    public static boolean isLatin(String text) {
        return text.chars()
                .allMatch(
                        letter -> letter <= LATIN_END || letter >= LATIN_ADDITIONAL && letter <= LATIN_ADDITIONAL_END);
    }

    /** Whether a character is part of a word. */
    static boolean inWord(int letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean plain(int letter) {
        return letter == ' ' || letter != 'ʼ' && letter != 'ˮ' && letter != 'ʹ' && Character.isLetterOrDigit(letter);
    }

    private static String wordsOnly(String folded) {
        StringBuilder words = new StringBuilder();
        folded.codePoints().filter(Letters::plain).forEach(words::appendCodePoint);
        return words.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter <= ASCII_END);
    }
}
