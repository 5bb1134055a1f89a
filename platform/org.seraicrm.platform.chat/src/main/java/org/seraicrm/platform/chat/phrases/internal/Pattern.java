package org.seraicrm.platform.chat.phrases.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a rule expects. Patterns have no repetition, so that a match is never longer than its rule and a phrase is read
 * in time proportional to its length.
 */
sealed interface Pattern {

    /** Goes on with the position behind a match. */
    @FunctionalInterface
    interface Continuation {
        void matched(int end, Captures captures);
    }

    /** Tries every way to match the words from the start on and continues with each. */
    void match(List<Word> words, int start, Captures captures, Continuation next);

    /** Adds what a match may begin with; tells whether a match may be empty, so that what follows may begin, too. */
    boolean addStarts(Starts starts);

    /** A certain word or mark. */
    record Literal(String folded, boolean glued) implements Pattern {
        @Override
        public boolean addStarts(Starts starts) {
            starts.words().add(folded);
            return false;
        }

        @Override
        public void match(List<Word> words, int start, Captures captures, Continuation next) {
            if (start < words.size()) {
                Token token = words.get(start).token();
                if (token.folded().equals(folded) && !(glued && token.spaced())) {
                    next.matched(start + 1, captures);
                }
            }
        }
    }

    /** A word that fills a slot. */
    record Filled(Slot slot, boolean glued) implements Pattern {
        @Override
        public boolean addStarts(Starts starts) {
            starts.slots().add(slot);
            return false;
        }

        @Override
        public void match(List<Word> words, int start, Captures captures, Continuation next) {
            if (start < words.size() && !(glued && words.get(start).token().spaced())) {
                OptionalInt value = words.get(start).fill(slot);
                if (value.isPresent()) {
                    next.matched(start + 1, captures.with(slot, value.getAsInt()));
                }
            }
        }
    }

    /** One after the other. */
    record Sequence(List<Pattern> parts) implements Pattern {
        @Override
        public boolean addStarts(Starts starts) {
            for (Pattern part : parts) {
                if (!part.addStarts(starts)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void match(List<Word> words, int start, Captures captures, Continuation next) {
            matchFrom(0, words, start, captures, next);
        }

        private void matchFrom(int part, List<Word> words, int start, Captures captures, Continuation next) {
            if (part == parts.size()) {
                next.matched(start, captures);
            } else {
                parts.get(part)
                        .match(words, start, captures, (end, soFar) -> matchFrom(part + 1, words, end, soFar, next));
            }
        }
    }

    /**
     * One of several.
     *
     * @param byWord the ways that begin with a certain word
     * @param others the ways that begin otherwise
     */
    record Choice(Map<String, List<Pattern>> byWord, List<Pattern> others) implements Pattern {

        static Choice of(List<Pattern> ways) {
            Map<String, List<Pattern>> byWord = new HashMap<>();
            List<Pattern> others = new ArrayList<>();
            for (Pattern way : ways) {
                Starts starts = Starts.none();
                if (way.addStarts(starts) || !starts.slots().isEmpty()) {
                    others.add(way);
                } else {
                    starts.words()
                            .forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>())
                                    .add(way));
                }
            }
            return new Choice(byWord, others);
        }

        @Override
        public boolean addStarts(Starts starts) {
            starts.words().addAll(byWord.keySet());
            return others.stream().map(way -> way.addStarts(starts)).reduce(false, Boolean::logicalOr);
        }

        @Override
        public void match(List<Word> words, int start, Captures captures, Continuation next) {
            if (start < words.size()) {
                String word = words.get(start).token().folded();
                byWord.getOrDefault(word, List.of()).forEach(way -> way.match(words, start, captures, next));
            }
            others.forEach(way -> way.match(words, start, captures, next));
        }
    }

    /** May be left out. */
    record Maybe(Pattern inner) implements Pattern {
        @Override
        public boolean addStarts(Starts starts) {
            inner.addStarts(starts);
            return true;
        }

        @Override
        public void match(List<Word> words, int start, Captures captures, Continuation next) {
            inner.match(words, start, captures, next);
            next.matched(start, captures);
        }
    }
}
