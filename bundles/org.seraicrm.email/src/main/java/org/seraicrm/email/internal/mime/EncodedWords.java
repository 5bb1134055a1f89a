package org.seraicrm.email.internal.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Encoded words of headers (RFC 2047), also those that cut a character in two. */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?]*)?\\?([bBqQ])\\?([^?]*)\\?=");

    private final Decoding decoding;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream run = new ByteArrayOutputStream();
    private String charset = "";

    private EncodedWords(Decoding decoding) {
        this.decoding = decoding;
    }

    static String decode(byte[] header, Decoding decoding) {
        EncodedWords words = new EncodedWords(decoding);
        words.read(decoding.text(header, ""));
        return words.text.toString();
    }

    private void read(String header) {
        Matcher word = WORD.matcher(header);
        int end = 0;
        while (word.find()) {
            String between = header.substring(end, word.start());
            if (end == 0 || !between.isBlank()) {
                flush();
                text.append(between);
            }
            if (!word.group(1).equalsIgnoreCase(charset)) {
                flush();
                charset = word.group(1);
            }
            run.writeBytes(bytes(word.group(2), word.group(3)));
            end = word.end();
        }
        flush();
        text.append(header.substring(end));
    }

    private void flush() {
        text.append(decoding.text(run.toByteArray(), charset));
        run.reset();
    }

    private static byte[] bytes(String encoding, String encoded) {
        return encoding.equalsIgnoreCase("q") ? quoted(encoded) : base64(encoded);
    }

    private static byte[] base64(String encoded) {
        String clean = encoded.replaceAll("[^A-Za-z0-9+/]", "");
        int whole = clean.length() % 4 == 1 ? clean.length() - 1 : clean.length();
        return Base64.getDecoder().decode(clean.substring(0, whole));
    }

    private static byte[] quoted(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] source = encoded.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < source.length; i++) {
            int high = i + 2 < source.length ? Character.digit(source[i + 1], 16) : -1;
            int low = i + 2 < source.length ? Character.digit(source[i + 2], 16) : -1;
            if (source[i] == '=' && high >= 0 && low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(source[i] == '_' ? ' ' : source[i]);
            }
        }
        return bytes.toByteArray();
    }
}
