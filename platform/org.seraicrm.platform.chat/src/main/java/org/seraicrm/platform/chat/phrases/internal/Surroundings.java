package org.seraicrm.platform.chat.phrases.internal;

import java.util.List;
import org.seraicrm.platform.chat.phrases.internal.Rule.Condition;

/** Decides by the neighbours whether words may be a date: not inside 2026/114, not in "room 10", not in "10 EUR". */
final class Surroundings {

    private static final String NEVER_BEFORE = "/@#№_+$€£%&=\\*<~^-.";
    private static final String NEVER_BEHIND = "/@_$€£%&=\\*'+-.:";

    private final Grammar grammar;
    private final List<Word> words;

    Surroundings(Grammar grammar, List<Word> words) {
        this.grammar = grammar;
        this.words = words;
    }

    /** Whether nothing that belongs to the word is glued to it from the left. */
    boolean mayStart(int index) {
        if (index == 0 || token(index).spaced()) {
            return true;
        }
        return token(index - 1).isMark()
                ? mayStartBehind(token(index - 1), index)
                : token(index).isMark();
    }

    private boolean mayStartBehind(Token mark, int index) {
        if (mark.isMarkOf(":,")) {
            return !(token(index).isNumber() && isNumber(index - 2));
        }
        boolean bullet = mark.spaced() && mark.isMarkOf("-*");
        return bullet || isLongDash(mark) || !mark.isMarkOf(NEVER_BEFORE);
    }

    private static boolean isLongDash(Token mark) {
        return mark.text().equals("–") || mark.text().equals("—");
    }

    /** Whether the words from start to end may be what the rule says. */
    boolean allow(Rule rule, int start, int end) {
        return mayEnd(end)
                && !isExcluded(rule, end)
                && !endsInsideNumbers(start, end)
                && !(isNumeric(start, end) && isNameOrAmount(rule, start, end));
    }

    /** Whether nothing but a comma stands between. */
    boolean touch(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!token(i).isMarkOf(",:(-")) {
                return false;
            }
        }
        return true;
    }

    private boolean mayEnd(int end) {
        if (end == words.size() || token(end).spaced()) {
            return true;
        }
        Token next = token(end);
        if (!next.isMark()) {
            return token(end - 1).isMark() && !token(end - 1).isMarkOf(":/-");
        }
        boolean more = end + 1 < words.size() && !token(end + 1).spaced();
        boolean glued = more && glues(next, token(end + 1));
        return isLongDash(next) || !(glued || next.isMarkOf("%€$£"));
    }

    private static boolean glues(Token mark, Token next) {
        if (mark.isMarkOf(",:")) {
            return next.isNumber();
        }
        return mark.isMarkOf(NEVER_BEHIND) && !next.isMark();
    }

    private boolean isExcluded(Rule rule, int end) {
        if (end == words.size()) {
            return false;
        }
        boolean counted = rule.has(Condition.COUNTED) && grammar.isCounted(words.get(end));
        return counted || (rule.has(Condition.LISTED) && grammar.isSurelyCounted(words.get(end)));
    }

    /** "10 22 123 45 67": the minutes would be the beginning of a telephone number. */
    private boolean endsInsideNumbers(int start, int end) {
        return end - start > 1 && token(end - 1).spaced() && isNumber(end - 2) && isNumber(end - 1) && isNumber(end);
    }

    private boolean isNumeric(int start, int end) {
        return words.subList(start, end).stream().noneMatch(word -> word.token().isWord());
    }

    private boolean isNameOrAmount(Rule rule, int start, int end) {
        boolean amount = end < words.size() && words.get(end).is(Slot.MEASURE);
        boolean longNumber = !rule.isStrong() && isNumber(end);
        return amount || longNumber || isName(start, end);
    }

    private boolean isName(int start, int end) {
        int before = start > 0 && token(start - 1).isMarkOf(".") ? start - 2 : start - 1;
        if (before < 0) {
            return false;
        }
        boolean slash =
                words.subList(start, end).stream().anyMatch(word -> word.token().isMarkOf("/"));
        return words.get(before).is(Slot.REFERENCE)
                || (slash && words.get(before).is(Slot.DOCUMENT));
    }

    private boolean isNumber(int index) {
        return index >= 0 && index < words.size() && token(index).isNumber();
    }

    private Token token(int index) {
        return words.get(index).token();
    }
}
