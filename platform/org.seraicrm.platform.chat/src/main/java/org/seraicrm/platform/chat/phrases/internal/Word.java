package org.seraicrm.platform.chat.phrases.internal;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A token with what the word tables of a language know of it.
 *
 * @param senses a value for each slot that the word fills
 */
record Word(Token token, Map<Slot, Integer> senses) {

    boolean is(Slot slot) {
        return senses.containsKey(slot);
    }

    OptionalInt sense(Slot slot) {
        Integer value = senses.get(slot);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** The value with which this word fills the slot, empty if it does not. */
    OptionalInt fill(Slot slot) {
        return switch (slot) {
            case HOUR -> digitsOr(1, 2, sense(Slot.NUMBER).stream().filter(n -> n <= 24));
            case HOURNUM, DOM, MM -> digits(1, 2);
            case MIN -> digitsOr(2, 2, minutes());
            case DASHMIN -> only(digits(2, 2), n -> n == 0 || n > 24);
            case MM2, YY -> digits(2, 2);
            case YEAR -> only(digits(4, 4), n -> n >= 1900 && n < 2200);
            case COUNT -> digitsOr(1, 3, sense(Slot.NUMBER).stream());
            case NUMWORD -> token.isWord() ? sense(Slot.NUMBER) : OptionalInt.empty();
            default -> sense(slot);
        };
    }

    private IntStream minutes() {
        IntStream named = sense(Slot.MIN).stream();
        return IntStream.concat(named, sense(Slot.NUMBER).stream().filter(n -> n >= 5 && n < 60));
    }

    private OptionalInt digitsOr(int shortest, int longest, IntStream words) {
        return token.isNumber() ? digits(shortest, longest) : words.findFirst();
    }

    private OptionalInt digits(int shortest, int longest) {
        int length = token.text().length();
        boolean fits = token.isNumber() && length >= shortest && length <= longest;
        return fits ? OptionalInt.of(Integer.parseInt(token.text())) : OptionalInt.empty();
    }

    private static OptionalInt only(OptionalInt value, IntPredicate allowed) {
        return value.stream().filter(allowed).findFirst();
    }
}
