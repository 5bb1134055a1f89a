package org.seraicrm.platform.chat.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether words that people type name a client: in any case ending, in either script, with one slip in a long word. */
final class NameMatch {

    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
        "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"
    };
    private static final int STEM = 4;
    private static final int ENDING = 4;
    private static final int LONG = 6;

    private NameMatch() {}

    /** How many of the typed words name parts of the name. */
    static long shared(List<String> typed, String name) {
        List<String> parts = words(name);
        return typed.stream()
                .map(NameMatch::folded)
                .filter(word -> parts.stream().anyMatch(part -> same(word, part)))
                .count();
    }

    /** The words of a name, folded. */
    static List<String> words(String name) {
        return Arrays.stream(folded(name).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String folded(String text) {
        String bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        StringBuilder latin = new StringBuilder();
        bare.chars().forEach(c -> {
            int at = CYRILLIC.indexOf(c);
            latin.append(at < 0 ? Character.toString(c) : LATIN[at]);
        });
        return Normalizer.normalize(latin, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ł', 'l');
    }

    private static boolean same(String typed, String part) {
        if (typed.equals(part)) {
            return true;
        }
        int longer = typed.length() - part.length();
        int shared = sharedStart(typed, part);
        boolean inflected = shared >= Math.max(STEM, part.length() - 2) && longer >= -1 && longer <= ENDING;
        return inflected || (Math.min(typed.length(), part.length()) >= LONG && oneSlip(typed, part));
    }

    private static int sharedStart(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static boolean oneSlip(String one, String other) {
        int start = sharedStart(one, other);
        String restOfOne = one.substring(start);
        String restOfOther = other.substring(start);
        return tail(restOfOne, 1).equals(tail(restOfOther, 1))
                || tail(restOfOne, 1).equals(restOfOther)
                || restOfOne.equals(tail(restOfOther, 1));
    }

    private static String tail(String text, int from) {
        return text.length() < from ? text : text.substring(from);
    }
}
