package org.seraicrm.platform.search.internal.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One word as it is compared.
 *
 * @param own in its own script, without case and diacritics
 * @param latin the same in Latin letters
 * @param spelled what is left when spelling variants are made one; more than one where a spelling can be read two ways
 */
public record Word(String own, String latin, Set<String> spelled) {

    private static final int LONGEST = 40;
    private static final String JOINERS = "'’ʼ‘`´ʹˮ";

    /** The words of a text, in order. Letters and digits make words; apostrophes inside are passed over. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        for (String token : tokens(text)) {
            String own = Letters.fold(token);
            if (!own.isEmpty()) {
                words.add(of(token, own));
            }
        }
        return words;
    }

    private static Word of(String token, String own) {
        String latin = Letters.isLatin(token) ? own : Letters.fold(Letters.latin(token));
        String readable = latin.isEmpty() ? own : latin;
        return new Word(own, readable, Spelling.of(readable));
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (Letters.inWord(letter)) {
                token.appendCodePoint(letter);
            } else if (JOINERS.indexOf(letter) < 0) {
                end(token, tokens);
            }
        });
        end(token, tokens);
        return tokens;
    }

    private static void end(StringBuilder token, List<String> tokens) {
        if (!token.isEmpty()) {
            tokens.add(token.substring(0, Math.min(LONGEST, token.length())));
            token.setLength(0);
        }
    }

    /** Whether it is digits only. */
    public boolean digits() {
        return own.chars().allMatch(Character::isDigit);
    }
}
