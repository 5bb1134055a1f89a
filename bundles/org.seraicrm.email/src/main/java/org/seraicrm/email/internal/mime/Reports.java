package org.seraicrm.email.internal.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.seraicrm.email.internal.mime.Letter.Report;

/** Reads delivery reports (RFC 3464) and reading receipts (RFC 8098). */
final class Reports {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^(?:original-)?message-id:\\s*<([^<>\\s]{1,490})>");
    private static final int LONGEST_REASON = 500;

    private Reports() {}

    static Optional<Report> read(Headers top, List<Part> parts) {
        boolean report = top.raw("content-type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/report"))
                .isPresent();
        return report ? delivery(parts).or(() -> disposition(parts)) : Optional.empty();
    }

    private static Optional<Report> delivery(List<Part> parts) {
        return ascii(parts, "message/delivery-status")
                .findFirst()
                .map(status -> new Report(kind(status), about(parts), reason(status)));
    }

    private static Report.Kind kind(String status) {
        return switch (field(status, "action").orElse("").toLowerCase(Locale.ROOT)) {
            case "failed" -> Report.Kind.BOUNCED;
            case "delayed" -> Report.Kind.DELAYED;
            default -> Report.Kind.OTHER;
        };
    }

    private static String reason(String status) {
        String reason = field(status, "diagnostic-code")
                .or(() -> field(status, "status"))
                .orElse("");
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    private static Optional<Report> disposition(List<Part> parts) {
        return ascii(parts, "message/disposition-notification").findFirst().map(receipt -> {
            boolean read = field(receipt, "disposition")
                    .filter(value -> value.toLowerCase(Locale.ROOT).contains("displayed"))
                    .isPresent();
            return new Report(
                    read ? Report.Kind.READ : Report.Kind.OTHER, id(receipt).or(() -> about(parts)), "");
        });
    }

    /** The letter that came back with the report, whole or only its header. */
    private static Optional<String> about(List<Part> parts) {
        return Stream.of("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers")
                .flatMap(type -> ascii(parts, type))
                .flatMap(text -> id(text).stream())
                .findFirst();
    }

    private static Optional<String> id(String text) {
        Matcher id = MESSAGE_ID.matcher(text.replaceAll("\r?\n[ \t]+", " "));
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    private static Optional<String> field(String text, String name) {
        Matcher field = Pattern.compile("(?im)^" + name + ":\\s*(.*)$").matcher(text.replaceAll("\r?\n[ \t]+", " "));
        return field.find() ? Optional.of(field.group(1).strip()) : Optional.empty();
    }

    private static Stream<String> ascii(List<Part> parts, String type) {
        return parts.stream()
                .filter(part -> part.type().equals(type))
                .map(part -> new String(part.content(), StandardCharsets.ISO_8859_1));
    }
}
