package org.seraicrm.platform.modules.internal;

import java.util.List;
import java.util.Locale;

/** The forms that the languages count whole numbers with, after Unicode CLDR's plural rules. */
final class Plurals {

    private static final List<String> TWO = List.of("one", "other");
    private static final List<String> SLAVIC = List.of("one", "few", "many");

    private Plurals() {}

    /** The forms that texts of a language need. */
    static List<String> forms(Locale language) {
        return switch (language.getLanguage()) {
            case "ru", "pl" -> SLAVIC;
            default -> TWO;
        };
    }

    /** The form for a count that is not negative. */
    static String form(Locale language, long count) {
        return switch (language.getLanguage()) {
            case "ru" -> slavic(count, count % 10 == 1 && count % 100 != 11);
            case "pl" -> slavic(count, count == 1);
            default -> count == 1 ? "one" : "other";
        };
    }

    private static String slavic(long count, boolean one) {
        boolean teen = count % 100 / 10 == 1;
        boolean few = count % 10 >= 2 && count % 10 <= 4 && !teen;
        return one ? "one" : few ? "few" : "many";
    }
}
