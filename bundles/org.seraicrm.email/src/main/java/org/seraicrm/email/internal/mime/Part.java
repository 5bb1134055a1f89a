package org.seraicrm.email.internal.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;

/**
 * One part of a letter that is no multipart.
 *
 * @param type in lower case, without parameters
 * @param name file name, empty when it has none
 * @param attached whether it says that it is a file
 * @param inside kind of the multipart around it, empty at the top
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity of the bytes, which is wanted
record Part(String type, String charset, String name, boolean attached, Optional<String> inside, byte[] content) {

    private static final int BUFFER = 8192;
    private static final int LONGEST_NAME = 200;

    static Part read(Headers headers, MimeTokenStream stream, Optional<String> inside) throws IOException {
        RawBody type = parsed("Content-Type", headers.raw("content-type").orElse("text/plain"));
        RawBody disposition =
                parsed("Content-Disposition", headers.raw("content-disposition").orElse(""));
        MimeParameterMapping types = parameters(type);
        String named = Optional.ofNullable(parameters(disposition).get("filename"))
                .or(() -> Optional.ofNullable(types.get("name")))
                .map(headers::decoded)
                .orElse("");
        return new Part(
                lower(type.getValue()),
                Optional.ofNullable(types.get("charset")).orElse(""),
                bare(named),
                lower(disposition.getValue()).equals("attachment"),
                inside.map(Part::lower),
                bytes(stream));
    }

    private static RawBody parsed(String header, String value) {
        return RawFieldParser.DEFAULT.parseRawBody(new RawField(header, value));
    }

    private static MimeParameterMapping parameters(RawBody body) {
        MimeParameterMapping parameters = new MimeParameterMapping();
        for (NameValuePair pair : body.getParams()) {
            parameters.addParameter(pair.getName(), pair.getValue() == null ? "" : pair.getValue());
        }
        return parameters;
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Without folders, and without what file systems and headers don't like. */
    private static String bare(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = file.replaceAll("[\\x00-\\x1f\\x7f\"<>|:*?]", "_").strip();
        return clean.length() > LONGEST_NAME ? clean.substring(clean.length() - LONGEST_NAME) : clean;
    }

    /** As far as it can be decoded. */
    private static byte[] bytes(MimeTokenStream stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try (InputStream content = stream.getDecodedInputStream()) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes.write(buffer, 0, read);
            }
        } catch (IOException broken) {
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }

    boolean plainText() {
        return !attached && name.isEmpty() && type.equals("text/plain");
    }

    boolean htmlText() {
        return !attached && name.isEmpty() && type.equals("text/html");
    }

    String text(Decoding decoding) {
        return decoding.text(content, charset);
    }

    /** Whether it is worth being kept as a file. */
    boolean kept() {
        return content.length > 0
                && (attached
                        || !name.isEmpty()
                        || inside.filter("alternative"::equals).isEmpty());
    }

    Letter.Enclosure enclosure(int number) {
        return new Letter.Enclosure(name.isEmpty() ? "part-" + number + ending() : name, type, content);
    }

    private String ending() {
        return switch (type) {
            case "message/rfc822" -> ".eml";
            case "text/plain", "message/delivery-status" -> ".txt";
            case "text/html" -> ".html";
            case "text/calendar" -> ".ics";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            case "image/gif" -> ".gif";
            case "application/pdf" -> ".pdf";
            default -> ".bin";
        };
    }
}
