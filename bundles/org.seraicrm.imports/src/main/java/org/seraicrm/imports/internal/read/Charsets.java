package org.seraicrm.imports.internal.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;

/**
 * Finds out in which character set a text was written. A byte order mark or well-formed UTF-8 leave no doubt; of the
 * others that one is taken in which the text has most letters as people write them in the languages of the region.
 */
final class Charsets {

    private static final List<String> OTHERS =
            List.of("windows-1250", "ISO-8859-2", "windows-1251", "KOI8-R", "windows-1252");
    private static final String HUNGARIAN = "áéíóöőúüű";
    private static final String POLISH = "ąćęłńóśźż";
    private static final String WESTERN = "äöüßàâçèêëîïôûñ";
    private static final int SAMPLE = 200_000;

    private Charsets() {}

    record Decoded(String text, String charset) {}

    static Decoded decode(byte[] bytes, Optional<String> said) {
        String charset = said.filter(Charsets::known).orElseGet(() -> guess(bytes));
        String text = new String(bytes, Charset.forName(charset));
        return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, charset);
    }

    private static boolean known(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException | UnsupportedOperationException malformed) {
            return false;
        }
    }

    static String guess(byte[] bytes) {
        if (marked(bytes, 0xEF, 0xBB, 0xBF)) {
            return "UTF-8";
        }
        if (marked(bytes, 0xFF, 0xFE)) {
            return "UTF-16LE";
        }
        if (marked(bytes, 0xFE, 0xFF)) {
            return "UTF-16BE";
        }
        return utf16(bytes).orElseGet(() -> utf8(bytes) ? "UTF-8" : best(bytes));
    }

    private static boolean marked(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Separators and line ends leave every other byte zero, on one side. */
    private static Optional<String> utf16(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int enough = length / 40;
        if (odd > enough && even == 0) {
            return Optional.of("UTF-16LE");
        }
        return even > enough && odd == 0 ? Optional.of("UTF-16BE") : Optional.empty();
    }

    private static boolean utf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException isNot) {
            return false;
        }
    }

    private static String best(byte[] bytes) {
        byte[] sample = bytes.length > SAMPLE ? java.util.Arrays.copyOf(bytes, SAMPLE) : bytes;
        String best = OTHERS.get(0);
        long most = Long.MIN_VALUE;
        for (String name : OTHERS) {
            try {
                long score = score(new String(sample, Charset.forName(name)));
                if (score > most) {
                    most = score;
                    best = name;
                }
            } catch (UnsupportedCharsetException missing) {
                continue;
            }
        }
        return best;
    }

    /** Small letters beside letters of the same script are what texts are made of; wrong charsets break that. */
    private static long score(String text) {
        long score = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                score += score(c, i == 0 ? ' ' : text.charAt(i - 1));
            }
        }
        return score;
    }

    private static long score(char c, char before) {
        if (c == '\uFFFD' || Character.isISOControl(c)) {
            return -20;
        }
        if (!Character.isLetter(c)) {
            return "„”“’–—€№§°\u00A0".indexOf(c) >= 0 ? 0 : -4;
        }
        char small = Character.toLowerCase(c);
        boolean inside = Character.isLetter(before);
        if (Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC) {
            boolean russian = (small >= 'а' && small <= 'я') || small == 'ё';
            boolean fits = !inside || Character.UnicodeScript.of(before) == Character.UnicodeScript.CYRILLIC;
            // Capitals within words are what the other Cyrillic set makes of small letters.
            boolean capitalInside = inside && Character.isUpperCase(c) && Character.isLowerCase(before);
            return russian && fits ? (capitalInside ? -3 : 3) : -3;
        }
        boolean capitalInside = inside && Character.isUpperCase(c) && Character.isLowerCase(before);
        if (capitalInside) {
            return -3;
        }
        if (HUNGARIAN.indexOf(small) >= 0 || POLISH.indexOf(small) >= 0) {
            return 4;
        }
        return WESTERN.indexOf(small) >= 0 ? 2 : -2;
    }
}
