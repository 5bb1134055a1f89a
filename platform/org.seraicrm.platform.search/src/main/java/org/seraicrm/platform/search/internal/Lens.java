package org.seraicrm.platform.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.lucene.search.Query;
import org.seraicrm.platform.kernel.Veil;

/**
 * Which of the terms that rows are found by somebody may ask for: their Lucene fields stand once whole, and where
 * something is hidden from anybody once more in parts, under names with these endings.
 */
record Lens(List<String> endings) {

    /** Everything that a row is found by. */
    static final Lens WHOLE = new Lens(List.of(""));

    /** One field of each sort of words: what rows are found by has at least one of them. */
    private static final List<String> SORTS = List.of(Fields.OWN, Fields.PHONE, Fields.TEXT);

    private static final String VEILED = "@";
    private static final String PART = "/";
    private static final String AND = "+";

    /**
     * What is left under a veil.
     *
     * @param written whether any row has a Lucene field: of all the pairs of fields few hold anything together
     */
    static Lens of(Veil veil, Predicate<String> written) {
        List<String> seen = veil.some().stream()
                .filter(field -> !veil.hides(field))
                .sorted()
                .toList();
        List<String> endings = new ArrayList<>();
        endings.add(ending(veil.some(), Set.of()));
        for (int i = 0; i < seen.size(); i++) {
            endings.add(ending(veil.some(), Set.of(seen.get(i))));
            for (int j = i + 1; j < seen.size(); j++) {
                String pair = ending(veil.some(), Set.of(seen.get(i), seen.get(j)));
                if (SORTS.stream().anyMatch(sort -> written.test(sort + pair))) {
                    endings.add(pair);
                }
            }
        }
        return new Lens(List.copyOf(endings));
    }

    /**
     * Names the terms of one part.
     *
     * @param some the fields that are hidden from anybody: with others the name is another one, so that rows that tell of
     *     others are not found by accident
     * @param part those of them that hold the words
     */
    static String ending(Set<String> some, Set<String> part) {
        String veiled = VEILED + joined(some);
        return part.isEmpty() ? veiled : veiled + PART + joined(part);
    }

    private static String joined(Set<String> fields) {
        return String.join(AND, fields.stream().sorted().toList());
    }

    /** What is asked of a field of {@link Fields}, asked of all its parts. */
    Query any(String field, Function<String, Query> asked) {
        return Conditions.anyOf(
                endings.stream().map(ending -> asked.apply(field + ending)).toList());
    }
}
