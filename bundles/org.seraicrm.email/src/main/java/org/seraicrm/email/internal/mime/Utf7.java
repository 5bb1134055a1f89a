package org.seraicrm.email.internal.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** UTF-7 (RFC 2152), which Java does not know. What is broken is left as it stands. */
final class Utf7 {

    private Utf7() {}

    static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.US_ASCII);
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '+') {
                decoded.append(c);
                at++;
            } else {
                at = shifted(text, at, decoded);
            }
        }
        return decoded.toString();
    }

    /** Decodes what a plus sign begins. Returns where it ends. */
    private static int shifted(String text, int plus, StringBuilder decoded) {
        int end = plus + 1;
        while (end < text.length() && base64(text.charAt(end))) {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == '-';
        if (end == plus + 1) {
            decoded.append('+');
        } else {
            decoded.append(utf16(text.substring(plus + 1, end)));
        }
        return closed ? end + 1 : end;
    }

    private static String utf16(String base64) {
        int whole = base64.length() % 4 == 1 ? base64.length() - 1 : base64.length();
        byte[] bytes = Base64.getDecoder().decode(base64.substring(0, whole));
        return new String(bytes, 0, bytes.length - bytes.length % 2, StandardCharsets.UTF_16BE);
    }

    private static boolean base64(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/';
    }
}
