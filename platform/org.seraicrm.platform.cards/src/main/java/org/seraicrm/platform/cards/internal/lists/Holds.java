package org.seraicrm.platform.cards.internal.lists;

import java.util.List;

/** What a field of a list holds, and so what can be asked of it. */
public enum Holds {
    TEXT(Operators.OF_TEXT),
    NUMBER(Operators.OF_NUMBERS),
    MONEY(Operators.OF_NUMBERS),
    DAY(Operators.OF_DAYS),
    MOMENT(Operators.OF_DAYS),
    CHOICE(Operators.OF_CHOICES),
    FLAG(Operators.OF_CHOICES),
    USER(Operators.OF_CHOICES),
    CLIENT(Operators.OF_TEXT),
    /** The row itself. */
    ROW(List.of("is", "isNot"));

    private final List<String> operators;

    Holds(List<String> operators) {
        this.operators = operators;
    }

    /** The names of the operators it takes. */
    public List<String> operators() {
        return operators;
    }

    private static final class Operators {
        private static final List<String> OF_CHOICES = List.of("is", "isNot", "empty");
        private static final List<String> OF_TEXT = List.of("words", "is", "isNot", "empty");
        private static final List<String> OF_NUMBERS = List.of("is", "isNot", "from", "to", "empty");
        private static final List<String> OF_DAYS =
                List.of("is", "isNot", "from", "to", "before", "after", "notSince", "empty");
    }
}
