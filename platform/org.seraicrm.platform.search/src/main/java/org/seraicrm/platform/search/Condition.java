package org.seraicrm.platform.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a row must fulfil to be in a list or a count. */
public sealed interface Condition {

    /** All of them; fulfilled by every row when there are none. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    /** At least one of them; fulfilled by no row when there are none. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** Not this one. */
    record Not(Condition condition) implements Condition {}

    /** The field holds at least one of the values. */
    record Is(String field, Set<FieldValue> values) implements Condition {
        public Is {
            values = Set.copyOf(values);
        }
    }

    /**
     * The field holds a value from {@code from} to {@code to}, both included, of which an empty one is no limit.
     *
     * @throws IllegalArgumentException unless the limits are numbers, moments or days, and of the same type
     */
    record Between(String field, Optional<FieldValue> from, Optional<FieldValue> to) implements Condition {
        public Between {
            List<FieldValue> limits =
                    java.util.stream.Stream.concat(from.stream(), to.stream()).toList();
            if (limits.stream().anyMatch(limit -> !ordered(limit))
                    || limits.stream().map(Object::getClass).distinct().count() > 1) {
                throw new IllegalArgumentException("not a range: " + limits);
            }
        }

        private static boolean ordered(FieldValue value) {
            return value instanceof FieldValue.Numeric
                    || value instanceof FieldValue.Moment
                    || value instanceof FieldValue.Day;
        }
    }

    /** The field holds no value. */
    record Empty(String field) implements Condition {}

    /**
     * Each word is the beginning of a word of the field, whatever the script, spelling and diacritics.
     *
     * @param field one that holds {@link FieldValue.Text}; without one, the row's names, texts, e-mails and phones are
     *     searched, as in a look-up but with neither slips nor wrong keyboard layouts forgiven
     */
    record Words(Optional<String> field, String text) implements Condition {}

    /** Fulfilled by every row. */
    static Condition everything() {
        return new All(List.of());
    }

    /** All of these. */
    static Condition all(Condition... of) {
        return new All(List.of(of));
    }

    /** At least one of these. */
    static Condition any(Condition... of) {
        return new Any(List.of(of));
    }

    /** Not this one. */
    static Condition not(Condition condition) {
        return new Not(condition);
    }

    /** The field holds at least one of these. */
    static Condition is(String field, FieldValue... values) {
        return new Is(field, Set.of(values));
    }

    /** The field holds this value or a greater one. */
    static Condition atLeast(String field, FieldValue from) {
        return new Between(field, Optional.of(from), Optional.empty());
    }

    /** The field holds this value or a smaller one. */
    static Condition atMost(String field, FieldValue to) {
        return new Between(field, Optional.empty(), Optional.of(to));
    }

    /** The field holds a value in this range, both ends included. */
    static Condition between(String field, FieldValue from, FieldValue to) {
        return new Between(field, Optional.of(from), Optional.of(to));
    }

    /** The row can be found by these words. */
    static Condition words(String text) {
        return new Words(Optional.empty(), text);
    }
}
