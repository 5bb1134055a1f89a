package org.seraicrm.platform.chat.phrases.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of a language, found by the word that a match begins with. */
final class Rules {

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, BitSet> byWord = new HashMap<>();
    private final Map<Slot, BitSet> bySlot = new EnumMap<>(Slot.class);

    void add(Rule rule) {
        Starts starts = Starts.none();
        if (rule.pattern().addStarts(starts)) {
            throw new IllegalArgumentException("a rule that needs no word: " + rule.productions());
        }
        int index = rules.size();
        rules.add(rule);
        starts.words()
                .forEach(word ->
                        byWord.computeIfAbsent(word, key -> new BitSet()).set(index));
        starts.slots()
                .forEach(slot ->
                        bySlot.computeIfAbsent(slot, key -> new BitSet()).set(index));
    }

    /** The rules that may match from the word on, in the order of the grammar. */
    List<Rule> startingWith(Word word) {
        BitSet found = new BitSet();
        found.or(byWord.getOrDefault(word.token().folded(), new BitSet()));
        bySlot.forEach((slot, starting) -> {
            if (word.fill(slot).isPresent()) {
                found.or(starting);
            }
        });
        return found.stream().mapToObj(rules::get).toList();
    }
}
