package org.seraicrm.platform.chat.phrases.internal;

import java.util.ArrayList;
import java.util.List;

/** What is left of a phrase without its date and its leading command: the text of the to-do. */
final class Remainder {

    private static final String DANGLING_START = ",.;:!?-)]}…|•*";
    private static final String DANGLING_END = ",.;:!?-([{…|•*";
    private static final String CLOSING = ",.;:!?)";
    private static final String PAUSE = ",;:-";

    private final String phrase;
    private final Grammar grammar;
    private final List<Word> left;

    private Remainder(String phrase, Grammar grammar, List<Word> left) {
        this.phrase = phrase;
        this.grammar = grammar;
        this.left = left;
    }

    static String text(String phrase, Grammar grammar, List<Word> words, List<Finding> findings) {
        List<Word> left = new ArrayList<>();
        int next = 0;
        for (Finding finding : findings) {
            left.addAll(words.subList(next, finding.from()));
            next = finding.to();
        }
        left.addAll(words.subList(next, words.size()));
        return new Remainder(phrase, grammar, left).text();
    }

    private String text() {
        dropDoubledMarks();
        trimStart();
        dropCommand();
        trimStart();
        trimEnd();
        return joined();
    }

    /** Marks that enclosed or separated what is gone: "( )", ", ,". */
    private void dropDoubledMarks() {
        List<Word> kept = new ArrayList<>();
        for (Word word : left) {
            boolean gap = !kept.isEmpty() && isGap(kept.get(kept.size() - 1), word);
            if (gap && isEmptyPair(kept.get(kept.size() - 1), word)) {
                kept.remove(kept.size() - 1);
            } else if (!(gap && isDoubled(kept.get(kept.size() - 1), word))) {
                kept.add(word);
            }
        }
        left.clear();
        left.addAll(kept);
    }

    private boolean isGap(Word before, Word word) {
        return !phrase.substring(before.token().end(), word.token().start()).isBlank();
    }

    private static boolean isEmptyPair(Word open, Word close) {
        return (open.token().isMarkOf("(") && close.token().isMarkOf(")"))
                || (open.token().isMarkOf("[") && close.token().isMarkOf("]"));
    }

    private static boolean isDoubled(Word before, Word word) {
        return before.token().isMarkOf(PAUSE) && word.token().isMarkOf(PAUSE + ".");
    }

    private void dropCommand() {
        int end = 0;
        for (Pattern command : grammar.commands()) {
            int[] longest = {end};
            command.match(left, 0, Captures.NONE, (matched, captures) -> longest[0] = Math.max(longest[0], matched));
            end = longest[0];
        }
        left.subList(0, end).clear();
    }

    private void trimStart() {
        int start = 0;
        while (start < left.size() && left.get(start).token().isMarkOf(DANGLING_START)) {
            start++;
        }
        left.subList(0, start).clear();
    }

    private void trimEnd() {
        while (!left.isEmpty() && left.get(left.size() - 1).token().isMarkOf(DANGLING_END) && !endsAbbreviation()) {
            left.remove(left.size() - 1);
        }
    }

    private boolean endsAbbreviation() {
        int last = left.size() - 1;
        return last > 0
                && left.get(last).token().isMarkOf(".")
                && !left.get(last).token().spaced()
                && left.get(last - 1).is(Slot.ABBREVIATION);
    }

    private String typed(Token token) {
        return phrase.substring(token.start(), token.end()).replaceAll("\\s+", " ");
    }

    private String joined() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < left.size(); i++) {
            Token token = left.get(i).token();
            boolean gap = i > 0 && isGap(left.get(i - 1), left.get(i));
            boolean apart = token.spaced() || gap;
            if (i > 0 && apart && !(gap && token.isMarkOf(CLOSING))) {
                text.append(' ');
            }
            text.append(typed(token));
        }
        return text.toString();
    }
}
