package org.seraicrm.platform.rest.internal.ical;

import java.nio.charset.StandardCharsets;

/** Content lines of RFC 5545: folded after 75 octets, texts escaped. One thread. */
final class ContentLines {

    private static final int OCTETS = 75;

    private final StringBuilder lines = new StringBuilder();

    /** A line whose value stands as it is. */
    ContentLines line(String name, String value) {
        int used = 0;
        String line = name + ":" + value;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            String character = Character.toString(point);
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > OCTETS) {
                lines.append("\r\n ");
                used = 1;
            }
            lines.append(character);
            used += octets;
            at += Character.charCount(point);
        }
        lines.append("\r\n");
        return this;
    }

    /** A line whose value is a text (3.3.11). */
    ContentLines text(String name, String text) {
        return line(name, escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
