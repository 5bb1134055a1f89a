package org.seraicrm.email.internal.mime;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;

/** The header of one letter or part, with bytes as they came. */
final class Headers {

    private record Line(String name, byte[] value) {}

    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]{1,490})>");

    private final Decoding decoding;
    private final List<Line> lines = new ArrayList<>();

    Headers(Decoding decoding) {
        this.decoding = decoding;
    }

    void add(Field field) {
        ByteSequence raw = field.getRaw();
        if (raw == null) {
            lines.add(new Line(lower(field.getName()), field.getBody().getBytes(decoding.fallback())));
            return;
        }
        byte[] bytes = raw.toByteArray();
        int colon = 0;
        while (colon < bytes.length && bytes[colon] != ':') {
            colon++;
        }
        lines.add(new Line(lower(field.getName()), unfolded(bytes, colon + 1)));
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] unfolded(byte[] bytes, int from) {
        ByteArrayOutputStream value = new ByteArrayOutputStream(bytes.length);
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] != '\r' && bytes[i] != '\n') {
                value.write(bytes[i]);
            }
        }
        return value.toByteArray();
    }

    /** The first value of a name, decoded, on one line. */
    Optional<String> text(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .map(line -> EncodedWords.decode(line.value(), decoding)
                        .replaceAll("[\\x00-\\x1f\\x7f]+", " ")
                        .strip());
    }

    /** The first value of a name, encoded words as they are. */
    Optional<String> raw(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .map(line -> decoding.text(line.value(), "").strip());
    }

    /** All values of a name, encoded words as they are. */
    List<String> all(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(line -> decoding.text(line.value(), "").strip())
                .toList();
    }

    /** Message ids in a header, without brackets, in order. */
    List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        all(name).forEach(value -> {
            Matcher id = MESSAGE_ID.matcher(value);
            while (id.find()) {
                ids.add(id.group(1));
            }
        });
        return ids;
    }

    /** A text inside a header's value, such as a name or a file name. */
    String decoded(String value) {
        return EncodedWords.decode(value.getBytes(java.nio.charset.StandardCharsets.UTF_8), decoding)
                .replaceAll("[\\x00-\\x1f\\x7f]+", " ")
                .strip();
    }
}
