package org.seraicrm.platform.chat.phrases.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The word tables of a language. */
final class Lexicon {

    private static final List<Slot> NUMERALS = List.of(Slot.NUMBER, Slot.ORD, Slot.HOURORD);

    private final Map<String, Map<Slot, Integer>> senses = new HashMap<>();
    private final Set<String> strangers;

    /**
     * @param strangers words that must not be taken for a word that differs from them only in diacritics: őt is not öt
     */
    Lexicon(Set<String> strangers) {
        this.strangers = strangers;
    }

    void add(Slot slot, int value, String form) {
        senses.computeIfAbsent(Folding.fold(form), key -> new HashMap<>()).put(slot, value);
    }

    /** The tokens with their senses; compound numbers such as "twenty five" become one word. */
    List<Word> words(List<Token> tokens) {
        List<Word> words = new ArrayList<>();
        int index = 0;
        while (index < tokens.size()) {
            Word word = word(tokens.get(index++));
            int second = secondOfCompound(tokens, index);
            if (isTens(word) && second < tokens.size() && isOnes(word(tokens.get(second)))) {
                word = joined(word, word(tokens.get(second)));
                index = second + 1;
            }
            words.add(word);
        }
        return words;
    }

    private Word word(Token token) {
        boolean known = !strangers.contains(token.lower());
        return new Word(token, known ? senses.getOrDefault(token.folded(), Map.of()) : Map.of());
    }

    private static int secondOfCompound(List<Token> tokens, int index) {
        boolean hyphen = index < tokens.size()
                && tokens.get(index).isMarkOf("-")
                && !tokens.get(index).spaced();
        return hyphen ? index + 1 : index;
    }

    private static boolean isTens(Word word) {
        return value(word).stream().anyMatch(n -> n >= 20 && n % 10 == 0)
                && word.token().isWord();
    }

    private static boolean isOnes(Word word) {
        return value(word).stream().anyMatch(n -> n >= 1 && n <= 9)
                && word.token().isWord();
    }

    private static OptionalInt value(Word word) {
        return NUMERALS.stream().flatMapToInt(slot -> word.sense(slot).stream()).findFirst();
    }

    private static Word joined(Word tens, Word ones) {
        Token first = tens.token();
        Token last = ones.token();
        String text = first.text() + " " + last.text();
        Token both = new Token(Token.Kind.WORD, text, Folding.fold(text), first.start(), last.end(), first.spaced());
        Slot slot = NUMERALS.stream().filter(ones::is).findFirst().orElseThrow();
        int sum = value(tens).orElseThrow() + value(ones).orElseThrow();
        return new Word(both, Map.of(slot, sum));
    }
}
