package org.seraicrm.platform.search.internal.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes one of the ways a name is spelled when it travels between Russian, Polish, Hungarian, German and English:
 * Щукин, Shchukin, Schukin, Szczukin; Чайковский, Tchaikovsky, Csajkovszkij, Czajkowski.
 */
final class Spelling {

    /** Letters to what they are read as; the longest that fits is taken. */
    private static final Map<String, String> READ_AS = Map.ofEntries(
            // Щ, Ш, S
            Map.entry("shch", "s"),
            Map.entry("schtsch", "s"),
            Map.entry("szcz", "s"),
            Map.entry("scs", "s"),
            Map.entry("sch", "s"),
            Map.entry("sh", "s"),
            Map.entry("sz", "s"),
            // Ч, Ц
            Map.entry("tsch", "c"),
            Map.entry("tch", "c"),
            Map.entry("ch", "c"),
            Map.entry("cz", "c"),
            Map.entry("cs", "c"),
            Map.entry("ts", "c"),
            Map.entry("tz", "c"),
            // Ж, З
            Map.entry("zh", "z"),
            Map.entry("zs", "z"),
            // Х, К, В, Ф, Т
            Map.entry("kh", "h"),
            Map.entry("x", "ks"),
            Map.entry("ck", "k"),
            Map.entry("q", "k"),
            Map.entry("w", "v"),
            Map.entry("ph", "f"),
            Map.entry("th", "t"),
            // Hungarian gy sounds like Дь
            Map.entry("gy", "d"),
            // Й, Ы, И and what they do to the vowel after them
            Map.entry("ye", "e"),
            Map.entry("je", "e"),
            Map.entry("ie", "e"),
            Map.entry("yo", "e"),
            Map.entry("jo", "e"),
            Map.entry("io", "e"),
            Map.entry("y", "i"),
            Map.entry("j", "i"));

    private static final int LONGEST = 7;
    private static final Map<Integer, Map<String, String>> BY_LENGTH = byLength();

    private Spelling() {}

    /** One reading, or two where {@code ch} may be Ч (English) or Х (Polish, German). */
    static Set<String> of(String latin) {
        String read = read(latin);
        if (!latin.contains("ch")) {
            return Set.of(read);
        }
        String german = read(latin.replace("shch", "sh")
                .replace("sch", "sh")
                .replace("tch", "cs")
                .replace("ch", "kh"));
        return read.equals(german) ? Set.of(read) : Set.copyOf(List.of(read, german));
    }

    private static String read(String latin) {
        StringBuilder read = new StringBuilder(latin.length());
        int at = 0;
        while (at < latin.length()) {
            at += readOne(latin, at, read);
        }
        return read.toString();
    }

    private static int readOne(String latin, int at, StringBuilder read) {
        for (int length = Math.min(LONGEST, latin.length() - at); length > 0; length--) {
            String sound = BY_LENGTH.getOrDefault(length, Map.of()).get(latin.substring(at, at + length));
            if (sound != null) {
                append(read, sound);
                return length;
            }
        }
        append(read, latin.substring(at, at + 1));
        return 1;
    }

    /** Double letters count once, also those that come from two letters read alike. */
    private static void append(StringBuilder read, String sound) {
        boolean doubled = sound.length() == 1
                && !read.isEmpty()
                && read.charAt(read.length() - 1) == sound.charAt(0)
                && Character.isLetter(sound.charAt(0));
        if (!doubled) {
            read.append(sound);
        }
    }

    private static Map<Integer, Map<String, String>> byLength() {
        Map<Integer, Map<String, String>> byLength = new TreeMap<>();
        READ_AS.forEach((letters, sound) -> byLength.computeIfAbsent(letters.length(), any -> new TreeMap<>())
                .put(letters, sound));
        return byLength;
    }
}
