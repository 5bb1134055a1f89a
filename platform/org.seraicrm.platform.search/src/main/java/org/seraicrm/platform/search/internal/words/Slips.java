package org.seraicrm.platform.search.internal.words;

import java.util.HashSet;
import java.util.Set;

/**
 * One slip of the finger: a letter left out, added, exchanged with its neighbour or replaced. Two words are one slip
 * apart only if they have a word in common among themselves and themselves with one letter left out; so slips become
 * plain terms, at a small fraction of what an automaton over all words costs.
 */
public final class Slips {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_SPELLED = 3;

    private Slips() {}

    /** Whether a word is long enough for a slip to be told from another word. */
    public static boolean forgiven(Word word) {
        return word.latin().length() >= SHORTEST;
    }

    /** The word by spelling, and with each one of its letters left out. */
    public static Set<String> of(Word word) {
        Set<String> slips = new HashSet<>();
        for (String spelled : word.spelled()) {
            slips.add(spelled);
            for (int at = 0; spelled.length() >= SHORTEST_SPELLED && at < spelled.length(); at++) {
                slips.add(spelled.substring(0, at) + spelled.substring(at + 1));
            }
        }
        return slips;
    }
}
