package org.seraicrm.platform.chat.phrases.internal;

import java.util.List;

/**
 * All that is known of a language.
 *
 * @param commands what may stand before a to-do without being part of it
 * @param counted how words end that are probably counted by a number before them
 * @param surelyCounted how words end that are certainly counted
 */
record Grammar(Lexicon lexicon, Rules rules, List<Pattern> commands, Endings counted, Endings surelyCounted) {

    /**
     * How words end that are counted ("3 offers"), and how words end that look alike but are not.
     *
     * @param yes endings of counted things
     * @param no longer endings that make an exception
     */
    record Endings(List<String> yes, List<String> no) {
        boolean fit(String word) {
            return word.length() > 2
                    && yes.stream().anyMatch(word::endsWith)
                    && no.stream().noneMatch(word::endsWith);
        }
    }

    /** Whether a number before the word tells how many rather than when. */
    boolean isCounted(Word word) {
        Token token = word.token();
        return isSurelyCounted(word) || (mayBeCounted(word) && counted.fit(token.lower()));
    }

    /** Whether a number before the word cannot be an hour even behind "at". */
    boolean isSurelyCounted(Word word) {
        boolean listed = word.is(Slot.COUNTED) || word.is(Slot.MEASURE);
        return listed || (mayBeCounted(word) && surelyCounted.fit(word.token().lower()));
    }

    private static boolean mayBeCounted(Word word) {
        return word.token().isWord() && !word.token().isCapitalised() && !word.is(Slot.UNCOUNTED);
    }
}
