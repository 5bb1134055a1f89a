package org.seraicrm.benchmarks;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How Russian names are written in Latin letters by people of different countries, and names as e-mail writes them. */
enum Spellings {
    ENGLISH("v", "ch", "sh", "zh", "ts", "y", "ya", "yu", "kh"),
    GERMAN("w", "tsch", "sch", "sch", "z", "j", "ja", "ju", "ch"),
    POLISH("w", "cz", "sz", "ż", "c", "j", "ja", "ju", "ch"),
    HUNGARIAN("v", "cs", "s", "zs", "c", "j", "ja", "ju", "h");

    private static final String CYRILLIC = "абдегзийклмнопрстуфьъыэёщ";
    private static final String[] COMMON = {
        "a", "b", "d", "e", "g", "z", "i", "", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "", "", "y", "e",
        "jo", ""
    };

    private final Map<Character, String> letters;

    Spellings(String v, String ch, String sh, String zh, String ts, String shortI, String ya, String yu, String kh) {
        letters = Map.of(
                'в', v, 'ч', ch, 'ш', sh, 'ж', zh, 'ц', ts, 'й', shortI, 'я', ya, 'ю', yu, 'х', kh, 'щ', sh + ch);
    }

    /** A Cyrillic name in this country's Latin letters; other letters stay. */
    String latin(String name) {
        return name.codePoints().mapToObj(point -> letter((char) point)).collect(Collectors.joining());
    }

    private String letter(char written) {
        var small = Character.toLowerCase(written);
        var common = CYRILLIC.indexOf(small);
        var own = letters.get(small);
        var latin = own != null ? own : common >= 0 ? COMMON[common] : String.valueOf(written);
        return Character.isUpperCase(written) && !latin.isEmpty()
                ? latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1)
                : latin;
    }

    /** Lower case without diacritics and blanks, as in an e-mail address. */
    static String plain(String name) {
        return Normalizer.normalize(ENGLISH.latin(name).replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", ".")
                .replaceAll("^\\.|\\.$", "");
    }
}
