package org.seraicrm.imports.internal;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;

/** Names in Latin and Cyrillic letters (A233), as people write them. */
final class Scripts {

    private static final Transliterator LATIN =
            Transliterator.getInstance("Russian-Latin/BGN; Cyrillic-Latin; Latin-ASCII");

    /** The longest first within one length; what stands at a place is tried from four letters down. */
    private static final Map<String, String> CYRILLIC = Map.ofEntries(
            Map.entry("shch", "щ"),
            Map.entry("sch", "щ"),
            Map.entry("szcz", "щ"),
            Map.entry("zh", "ж"),
            Map.entry("kh", "х"),
            Map.entry("ts", "ц"),
            Map.entry("ch", "ч"),
            Map.entry("sh", "ш"),
            Map.entry("yu", "ю"),
            Map.entry("ya", "я"),
            Map.entry("yo", "ё"),
            Map.entry("ye", "е"),
            Map.entry("iy", "ий"),
            Map.entry("yy", "ый"),
            Map.entry("ay", "ай"),
            Map.entry("ey", "ей"),
            Map.entry("oy", "ой"),
            Map.entry("uy", "уй"),
            Map.entry("ck", "к"),
            Map.entry("ph", "ф"),
            Map.entry("ia", "ия"),
            Map.entry("iya", "ия"),
            Map.entry("a", "а"),
            Map.entry("b", "б"),
            Map.entry("c", "к"),
            Map.entry("d", "д"),
            Map.entry("e", "е"),
            Map.entry("f", "ф"),
            Map.entry("g", "г"),
            Map.entry("h", "х"),
            Map.entry("i", "и"),
            Map.entry("j", "й"),
            Map.entry("k", "к"),
            Map.entry("l", "л"),
            Map.entry("m", "м"),
            Map.entry("n", "н"),
            Map.entry("o", "о"),
            Map.entry("p", "п"),
            Map.entry("q", "к"),
            Map.entry("r", "р"),
            Map.entry("s", "с"),
            Map.entry("t", "т"),
            Map.entry("u", "у"),
            Map.entry("v", "в"),
            Map.entry("w", "в"),
            Map.entry("x", "кс"),
            Map.entry("y", "ы"),
            Map.entry("z", "з"),
            Map.entry("'", "ь"),
            Map.entry("’", "ь"));

    private static final int LONGEST = 4;
    private static final Transliterator PLAIN = Transliterator.getInstance("Latin-ASCII");

    private Scripts() {}

    static String latin(String text) {
        synchronized (LATIN) {
            return LATIN.transliterate(text).replace("ʹ", "").replace("ʺ", "");
        }
    }

    static String cyrillic(String text) {
        String plain;
        synchronized (PLAIN) {
            plain = PLAIN.transliterate(text);
        }
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < plain.length()) {
            int length = Math.min(LONGEST, plain.length() - at);
            while (length > 0
                    && !CYRILLIC.containsKey(plain.substring(at, at + length).toLowerCase(Locale.ROOT))) {
                length--;
            }
            if (length == 0) {
                result.append(plain.charAt(at++));
                continue;
            }
            String piece = plain.substring(at, at + length);
            String letters = CYRILLIC.getOrDefault(piece.toLowerCase(Locale.ROOT), piece);
            boolean shouting = piece.length() > 1 && piece.equals(piece.toUpperCase(Locale.ROOT));
            result.append(
                    shouting
                            ? letters.toUpperCase(Locale.ROOT)
                            : Character.isUpperCase(piece.charAt(0))
                                    ? letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1)
                                    : letters);
            at += length;
        }
        return result.toString();
    }
}
