package org.seraicrm.platform.chat.phrases.internal;

import java.util.List;
import java.util.Set;

/**
 * One line of a grammar.
 *
 * @param productions what a match means; more than one for words such as "tonight"
 */
record Rule(List<Production> productions, Set<Condition> conditions, Pattern pattern) {

    /** When a match is no match after all. */
    enum Condition {
        /** Counts only next to another fragment. */
        WEAK,
        /** Counts only right behind another fragment, or at the very beginning right before one. */
        TRAILING,
        /** Does not count if the next word looks like things that are counted. */
        COUNTED,
        /** Does not count if the next word is listed as something that is counted. */
        LISTED
    }

    boolean has(Condition condition) {
        return conditions.contains(condition);
    }

    boolean isStrong() {
        return !has(Condition.WEAK) && !has(Condition.TRAILING);
    }

    List<Fragment> fragments(Captures captures) {
        return productions.stream()
                .map(production -> production.fragment(captures))
                .toList();
    }
}
