package org.seraicrm.email.internal.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Bytes to text, by what was declared, and by what is likely where that is missing or wrong. Never fails.
 *
 * @param fallback for bytes that are no UTF-8 and nothing declared: what the company's correspondents are likely to use
 */
public record Decoding(Charset fallback) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Map<String, String> LIKELY =
            Map.of("hu", "windows-1250", "pl", "windows-1250", "ru", "windows-1251");
    private static final Map<String, String> NAMES = Map.of(
            "cp-1250", "windows-1250",
            "cp-1251", "windows-1251",
            "win-1251", "windows-1251",
            "koi8r", "koi8-r",
            "ks_c_5601-1987", "windows-949",
            "iso-8859-8-i", "iso-8859-8",
            "utf8", "utf-8",
            "utf-8mb4", "utf-8");

    /** For the correspondents of a company that speaks a language. */
    public static Decoding of(Locale language) {
        return new Decoding(Charset.forName(LIKELY.getOrDefault(language.getLanguage(), "windows-1252")));
    }

    /** With a declared character set, empty when none is. */
    String text(byte[] bytes, String declared) {
        String name = declared.strip().toLowerCase(Locale.ROOT).replace("\"", "");
        if (name.equals("utf-7") || name.equals("unicode-1-1-utf-7")) {
            return Utf7.decode(bytes);
        }
        Optional<Charset> charset = charset(NAMES.getOrDefault(name, name));
        return charset.filter(known -> !ascii(known) && !known.equals(StandardCharsets.UTF_8))
                .map(known -> new String(bytes, known))
                .orElseGet(() -> guessed(bytes));
    }

    private String guessed(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, fallback);
        }
    }

    private static boolean ascii(Charset charset) {
        return charset.equals(StandardCharsets.US_ASCII);
    }

    /** Latin-1 is what people declare who send windows-1252. */
    private static Optional<Charset> charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
