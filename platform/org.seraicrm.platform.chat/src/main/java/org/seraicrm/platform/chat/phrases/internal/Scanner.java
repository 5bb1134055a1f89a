package org.seraicrm.platform.chat.phrases.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.chat.phrases.internal.Rule.Condition;

/** Finds the words of day and time in a phrase: from left to right, at each word the longest match. */
final class Scanner {

    private final Grammar grammar;
    private final List<Word> words;
    private final Surroundings surroundings;

    Scanner(Grammar grammar, List<Word> words) {
        this.grammar = grammar;
        this.words = words;
        this.surroundings = new Surroundings(grammar, words);
    }

    /** In the order of the phrase, without overlaps. */
    List<Finding> findings() {
        return accepted(candidates());
    }

    /** As {@link #findings}; what is weak counts, too, if there is nothing else in the text. */
    List<Finding> findingsOfWhen() {
        List<Finding> candidates = candidates();
        boolean alone = candidates.size() == 1
                && candidates.get(0).from() == 0
                && candidates.get(0).to() == words.size();
        return alone ? candidates : accepted(candidates);
    }

    private List<Finding> candidates() {
        List<Finding> candidates = new ArrayList<>();
        int index = 0;
        while (index < words.size()) {
            Optional<Finding> longest = longestAt(index);
            longest.ifPresent(candidates::add);
            index = longest.map(Finding::to).orElse(index + 1);
        }
        return candidates;
    }

    private Optional<Finding> longestAt(int start) {
        Longest longest = new Longest(start);
        if (surroundings.mayStart(start)) {
            for (Rule rule : grammar.rules().startingWith(words.get(start))) {
                rule.pattern()
                        .match(words, start, Captures.NONE, (end, captures) -> longest.offer(rule, end, captures));
            }
        }
        return longest.finding();
    }

    /** The best match at one word. */
    private final class Longest {
        private final int start;
        private int end;
        private Captures captures = Captures.NONE;
        private Optional<Rule> rule = Optional.empty();

        Longest(int start) {
            this.start = start;
            this.end = start;
        }

        void offer(Rule offered, int offeredEnd, Captures offeredCaptures) {
            if (offeredEnd > end && surroundings.allow(offered, start, offeredEnd)) {
                end = offeredEnd;
                captures = offeredCaptures;
                rule = Optional.of(offered);
            }
        }

        Optional<Finding> finding() {
            return rule.map(found -> new Finding(start, end, found, found.fragments(captures)));
        }
    }

    private List<Finding> accepted(List<Finding> candidates) {
        boolean clockSaid =
                candidates.stream().anyMatch(finding -> finding.rule().isStrong() && finding.saysClock());
        List<Finding> possible = candidates.stream()
                .filter(finding -> finding.rule().isStrong() || !(clockSaid && finding.saysClock()))
                .toList();
        BitSet accepted = behindAccepted(possible);
        addBeforeAccepted(possible, accepted);
        return accepted.stream().mapToObj(possible::get).toList();
    }

    private BitSet behindAccepted(List<Finding> possible) {
        BitSet accepted = new BitSet();
        for (int i = 0; i < possible.size(); i++) {
            boolean strong = possible.get(i).rule().isStrong();
            accepted.set(i, strong || (i > 0 && accepted.get(i - 1) && isBehind(possible.get(i - 1), possible.get(i))));
        }
        return accepted;
    }

    private boolean isBehind(Finding before, Finding finding) {
        boolean secondClock = before.saysClock() && finding.saysClock();
        return !secondClock && surroundings.touch(before.to(), finding.from());
    }

    private void addBeforeAccepted(List<Finding> possible, BitSet accepted) {
        for (int i = possible.size() - 2; i >= 0; i--) {
            Finding finding = possible.get(i);
            if (accepted.get(i + 1)
                    && surroundings.touch(finding.to(), possible.get(i + 1).from())) {
                boolean first = i == 0 && surroundings.touch(0, finding.from());
                accepted.set(i, accepted.get(i) || first || finding.rule().has(Condition.WEAK));
            }
        }
    }
}
