package org.seraicrm.platform.cards.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what a file is by its first bytes: whoever uploads it may say anything. */
final class FileKinds {

    private static final String UNKNOWN = "application/octet-stream";
    private static final String TEXT = "text/plain";

    /** Bytes that files of a kind begin with, in hexadecimal; dots stand for any. */
    private static final List<Map.Entry<String, String>> BEGINNINGS = List.of(
            Map.entry("89504e470d0a1a0a", "image/png"),
            Map.entry("ffd8ff", "image/jpeg"),
            Map.entry("474946383761", "image/gif"),
            Map.entry("474946383961", "image/gif"),
            Map.entry("52494646........57454250", "image/webp"),
            Map.entry("255044462d", "application/pdf"));

    private static final Pattern TYPE = Pattern.compile("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,120}");

    /** Types of documents and media that no browser runs; anything else that was said isn't repeated. */
    private static final Set<String> HARMLESS = Set.of("application", "audio", "video", "font");

    private static final Set<String> NOT_HARMLESS =
            Set.of("application/pdf", "application/xhtml+xml", "application/xml", "application/javascript");

    private FileKinds() {}

    /**
     * The type that is kept.
     *
     * @param begin the first bytes
     * @param said what was said of it
     */
    static String of(byte[] begin, String said) {
        String hex = hex(begin);
        for (Map.Entry<String, String> kind : BEGINNINGS) {
            if (matches(hex, kind.getKey())) {
                return kind.getValue();
            }
        }
        return isText(begin) ? TEXT : told(said);
    }

    private static String told(String said) {
        boolean known = TYPE.matcher(said).matches()
                && HARMLESS.contains(said.substring(0, said.indexOf('/')))
                && !NOT_HARMLESS.contains(said);
        return known ? said : UNKNOWN;
    }

    private static boolean matches(String hex, String beginning) {
        if (hex.length() < beginning.length()) {
            return false;
        }
        for (int i = 0; i < beginning.length(); i++) {
            if (beginning.charAt(i) != '.' && beginning.charAt(i) != hex.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String hex(byte[] begin) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(begin.length, 16); i++) {
            hex.append(String.format("%02x", begin[i]));
        }
        return hex.toString();
    }

    /** UTF-8 without control characters; the last character may be cut off. */
    private static boolean isText(byte[] begin) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(begin.length);
        if (decoder.decode(ByteBuffer.wrap(begin), text, false).isError()) {
            return false;
        }
        return text.flip().chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    }
}
