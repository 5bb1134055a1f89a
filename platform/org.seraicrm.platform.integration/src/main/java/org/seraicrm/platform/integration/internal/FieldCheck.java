package org.seraicrm.platform.integration.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.seraicrm.platform.integration.ChannelField;
import org.seraicrm.platform.kernel.Id;

/** Judges one value by its field. */
final class FieldCheck {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_ENTRIES = 100;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private FieldCheck() {}

    /** The code of what is wrong. */
    static Optional<String> problem(ChannelField field, JsonNode value) {
        return switch (field.type()) {
            case NUMBER -> unless(value.isInt(), "value.integer");
            case FLAG -> unless(value.isBoolean(), "value.flag");
            case LINES -> text(value, LONGEST_TEXT);
            case MAP -> unless(value.isObject() && entries(value), "value.object");
            case LIST -> unless(value.isArray() && entries(value), "value.list");
            default -> text(value, LONGEST_LINE).or(() -> form(field, value.asText()));
        };
    }

    private static Optional<String> form(ChannelField field, String text) {
        return switch (field.type()) {
            case CHOICE -> unless(field.choices().contains(text), "value.choice");
            case EMAIL -> unless(EMAIL.matcher(text).matches(), "channel.value.email");
            case URL -> unless(web(text), "channel.value.url");
            case USER, MODULE, DEPARTMENT -> unless(id(text), "value.id");
            default -> unless(text.indexOf('\n') < 0 && text.indexOf('\r') < 0, "value.oneLine");
        };
    }

    private static Optional<String> text(JsonNode value, int longest) {
        if (!value.isTextual()) {
            return Optional.of("value.text");
        }
        return unless(value.asText().length() <= longest, "channel.value.tooLong");
    }

    private static boolean entries(JsonNode value) {
        return value.size() <= MOST_ENTRIES
                && StreamSupport.stream(value.spliterator(), false)
                        .allMatch(entry -> text(entry, LONGEST_LINE).isEmpty());
    }

    private static boolean web(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static boolean id(String text) {
        try {
            Id.parse(text);
            return true;
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    private static Optional<String> unless(boolean right, String code) {
        return right ? Optional.empty() : Optional.of(code);
    }
}
