package org.seraicrm.platform.chat.phrases.internal;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * With what a match of a pattern may begin; collected once, so that most patterns need not be tried at most words.
 *
 * @param words folded words and marks
 */
record Starts(Set<String> words, Set<Slot> slots) {

    static Starts none() {
        return new Starts(new HashSet<>(), EnumSet.noneOf(Slot.class));
    }
}
