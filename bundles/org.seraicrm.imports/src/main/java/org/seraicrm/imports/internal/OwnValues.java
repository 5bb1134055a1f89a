package org.seraicrm.imports.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.kernel.Phone;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Labels;

/**
 * Reads texts as values of own fields.
 *
 * @param currency of sums that name none
 * @param region of national phone numbers
 * @param zone of times
 */
record OwnValues(String currency, String region, ZoneId zone, Colleagues colleagues) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,250}\\.[^\\s@<>\".]{2,63}");
    private static final Pattern DAY_AND_TIME =
            Pattern.compile("(.*\\d\\.?)[T\\s]+(\\d{1,2})[:.](\\d{2})([:.]\\d{2})?");

    private static final Set<String> YES =
            Set.of("yes", "y", "true", "1", "x", "+", "igen", "i", "да", "д", "tak", "t");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "-", "nem", "нет", "н", "nie");

    /** Empty when the text is none. */
    Optional<JsonNode> read(Field field, String text) {
        return switch (field.type()) {
            case TEXT -> Optional.of(TextNode.valueOf(text.replaceAll("\\s+", " ")));
            case LONG_TEXT -> Optional.of(TextNode.valueOf(text));
            case LINK -> contact(ContactPoint.Kind.SITE, text);
            case EMAIL -> contact(ContactPoint.Kind.EMAIL, text);
            case NUMBER -> number(text).map(DecimalNode::valueOf);
            case MONEY -> number(text).flatMap(this::money);
            case DATE -> Tools.date(text).map(day -> TextNode.valueOf(day.toString()));
            case CHOICE -> choice(field, text).map(TextNode::valueOf);
            case MULTI_CHOICE -> choices(field, text);
            case YES_NO -> flag(text);
            case PHONE -> contact(ContactPoint.Kind.PHONE, text);
            case DATE_TIME -> moment(text).map(moment -> TextNode.valueOf(moment.toString()));
            case USER -> colleagues.called(text).map(user -> TextNode.valueOf(user.text()));
        };
    }

    private Optional<JsonNode> contact(ContactPoint.Kind kind, String text) {
        return reaches(kind, text) ? Optional.of(TextNode.valueOf(text)) : Optional.empty();
    }

    /** Whether a text is a way to reach somebody. */
    boolean reaches(ContactPoint.Kind kind, String text) {
        return switch (kind) {
            case PHONE -> Phone.parse(text, region).isPresent();
            case EMAIL -> EMAIL.matcher(text).matches();
            case SITE, MESSENGER -> !text.contains(" ");
        };
    }

    /** Digits in groups, with a point or a comma before the fraction. */
    static Optional<BigDecimal> number(String text) {
        String bare = text.replaceAll("[\\s\\u00A0\\u202F']", "").replaceAll("(?i)[a-zа-яё$€£.]+$|^[^\\d+\\-]+", "");
        int comma = bare.lastIndexOf(',');
        int point = bare.lastIndexOf('.');
        String plain = comma > point ? bare.replace(".", "").replace(',', '.') : bare.replace(",", "");
        try {
            return plain.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(plain));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** A day with the time of its clocks, or as ISO 8601 has it. */
    private Optional<Instant> moment(String text) {
        Matcher parts = DAY_AND_TIME.matcher(text.strip());
        try {
            return parts.matches()
                    ? Tools.date(parts.group(1))
                            .map(day -> day.atTime(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)))
                                    .atZone(zone)
                                    .toInstant())
                    : Optional.of(Instant.parse(text.strip()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private Optional<JsonNode> money(BigDecimal sum) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        try {
            return Optional.of(Json.mapper()
                    .createObjectNode()
                    .put(
                            "minor",
                            sum.movePointRight(digits)
                                    .setScale(0, java.math.RoundingMode.HALF_UP)
                                    .longValueExact())
                    .put("currency", currency));
        } catch (ArithmeticException tooMuch) {
            return Optional.empty();
        }
    }

    private static Optional<String> choice(Field field, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return field.choices().stream()
                .filter(choice -> choice.id().equals(wanted) || said(wanted, choice.label()))
                .map(Field.Choice::id)
                .findFirst();
    }

    /** Whether something is called so in one of its languages. */
    static boolean said(String text, Labels label) {
        return label.byLanguage().values().stream().anyMatch(text::equalsIgnoreCase);
    }

    private static Optional<JsonNode> choices(Field field, String text) {
        ArrayNode chosen = Json.mapper().createArrayNode();
        for (String part : text.split("[,;|]")) {
            Optional<String> choice = choice(field, part);
            if (choice.isEmpty()) {
                return Optional.empty();
            }
            chosen.add(choice.get());
        }
        return Optional.of(chosen);
    }

    static Optional<JsonNode> flag(String text) {
        String said = text.strip().toLowerCase(Locale.ROOT);
        return YES.contains(said)
                ? Optional.of(BooleanNode.TRUE)
                : NO.contains(said) ? Optional.of(BooleanNode.FALSE) : Optional.empty();
    }
}
