package org.seraicrm.platform.cards.internal;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares names of clients: without accents and legal forms, the words in any order. */
final class Likeness {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern POLISH_FORM = Pattern.compile("\\bsp\\.?\\s*z\\s*o\\.?\\s*o\\b\\.?");
    private static final Map<String, String> OTHER_LETTERS = Map.of("ł", "l", "ß", "ss", "ø", "o", "đ", "d");

    private static final Set<String> LEGAL_FORMS = Set.of(
            "kft", "bt", "kkt", "zrt", "nyrt", "rt", "ev", "gmbh", "ag", "ltd", "llc", "llp", "plc", "inc", "corp",
            "sro", "srl", "ооо", "оао", "зао", "пао", "ао", "ип");

    /** Before and after names of people; shorter ones are no words. */
    private static final Set<String> TITLES = Set.of(
            "ifj", "ozv", "prof", "phd", "ing", "inz", "mgr", "mrs", "miss", "herr", "frau", "pan", "pani", "проф");

    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST = 4;
    private static final double ENOUGH = 0.8;

    private Likeness() {}

    /** The words that count, sorted; legal forms are left out unless there is nothing else. */
    static List<String> words(String name) {
        String folded = folded(name);
        List<String> all = Stream.of(NO_WORD.split(folded))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
        List<String> own =
                all.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        return own.isEmpty() ? all : own;
    }

    /** Whether one name of a person may be what became of another: a word that tells is in both, or few letters differ. */
    static boolean related(String one, String other) {
        return !Collections.disjoint(telling(one), telling(other)) || similar(one, other);
    }

    private static List<String> telling(String name) {
        return words(name).stream()
                .filter(word -> word.length() >= SHORTEST_WORD && !TITLES.contains(word))
                .toList();
    }

    /** Whether two names may mean the same client: few letters differ, or the one has all words of the other. */
    static boolean similar(String one, String other) {
        List<String> some = words(one);
        List<String> others = words(other);
        String left = String.join(" ", some);
        String right = String.join(" ", others);
        if (Math.min(left.length(), right.length()) < SHORTEST) {
            return left.equals(right);
        }
        boolean within =
                Math.min(some.size(), others.size()) > 1 && (some.containsAll(others) || others.containsAll(some));
        return within || 1 - (double) distance(left, right) / Math.max(left.length(), right.length()) >= ENOUGH;
    }

    private static String folded(String name) {
        String lower = MARK.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String bare = POLISH_FORM.matcher(lower).replaceAll(" ");
        for (Map.Entry<String, String> letter : OTHER_LETTERS.entrySet()) {
            bare = bare.replace(letter.getKey(), letter.getValue());
        }
        return bare;
    }

    /** How many letters have to be typed anew (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
