package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.search.FieldValue;

/** Judges field values and brings them into the JSON form that is kept, and into the form the index compares. */
final class FieldValues {

    private static final int LAST_YEAR = 9999;

    private FieldValues() {}

    /**
     * @param module as who typed them sees it
     * @param typed by field id; JSON null or an empty text clears
     * @param violations takes everything that is wrong, under {@code /values/<field>}
     * @return what is to be kept, JSON null for cleared ones
     */
    static Map<String, JsonNode> normal(
            Module module, Map<String, JsonNode> typed, Premises premises, List<Violation> violations) {
        Map<String, JsonNode> normal = new LinkedHashMap<>();
        typed.forEach((id, value) -> {
            Optional<Field> field = module.setup().field(id);
            if (field.isEmpty()) {
                violations.add(new Violation("/values/" + id, "value.unknown"));
            } else if (module.sight().readOnly().contains(id)) {
                violations.add(new Violation("/values/" + id, "field.readOnly"));
            } else if (value.isNull() || (value.isTextual() && value.asText().isBlank())) {
                normal.put(id, NullNode.getInstance());
            } else {
                normal(field.get(), value, premises)
                        .ifPresentOrElse(
                                kept -> normal.put(id, kept),
                                () -> violations.add(new Violation("/values/" + id, problem(field.get()))));
            }
        });
        return normal;
    }

    private static Optional<JsonNode> normal(Field field, JsonNode value, Premises premises) {
        if (value.isTextual() && value.asText().codePoints().anyMatch(FieldValues::unkeepable)) {
            return Optional.empty();
        }
        try {
            return switch (field.type()) {
                case TEXT -> text(field, value).filter(text -> !text.asText().contains("\n"));
                case LONG_TEXT -> text(field, value);
                case NUMBER -> value.isNumber() ? Optional.of(value) : Optional.empty();
                case MONEY -> money(value);
                case DATE -> day(value);
                case DATE_TIME -> moment(value);
                case CHOICE -> choice(field, value);
                case MULTI_CHOICE -> choices(field, value);
                case YES_NO -> value.isBoolean() ? Optional.of(value) : Optional.empty();
                case PHONE -> contact(ContactPoint.Kind.PHONE, value, premises);
                case EMAIL -> contact(ContactPoint.Kind.EMAIL, value, premises);
                case LINK -> contact(ContactPoint.Kind.SITE, value, premises);
                case USER -> premises.employs(UserId.of(value.asText())) ? Optional.of(value) : Optional.empty();
            };
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> text(Field field, JsonNode value) {
        int longest = field.type().longest().orElse(Integer.MAX_VALUE);
        return value.isTextual() && value.asText().length() <= longest ? Optional.of(value) : Optional.empty();
    }

    private static Optional<JsonNode> day(JsonNode value) {
        LocalDate day = LocalDate.parse(value.asText());
        return inCalendars(day) ? Optional.of(TextNode.valueOf(day.toString())) : Optional.empty();
    }

    private static Optional<JsonNode> moment(JsonNode value) {
        OffsetDateTime moment = OffsetDateTime.parse(value.asText());
        return inCalendars(moment.toLocalDate())
                ? Optional.of(TextNode.valueOf(moment.toInstant().toString()))
                : Optional.empty();
    }

    private static boolean inCalendars(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
    }

    /** What some database or terminal doesn't take: control characters, and halves of characters. */
    private static boolean unkeepable(int codePoint) {
        return (Character.isISOControl(codePoint) && "\t\n\r".indexOf(codePoint) < 0)
                || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static Optional<JsonNode> contact(ContactPoint.Kind kind, JsonNode value, Premises premises) {
        return ContactPoints.normal(kind, value.asText(), premises.region()).map(TextNode::valueOf);
    }

    private static Optional<JsonNode> money(JsonNode value) {
        if (!value.path("minor").canConvertToLong() || !value.path("minor").isIntegralNumber()) {
            return Optional.empty();
        }
        ObjectNode money = JsonNodeFactory.instance.objectNode();
        money.put("minor", value.path("minor").longValue());
        money.put(
                "currency",
                Currency.getInstance(value.path("currency").asText()).getCurrencyCode());
        return Optional.of(money);
    }

    private static Optional<JsonNode> choice(Field field, JsonNode value) {
        boolean known = field.choices().stream().anyMatch(choice -> choice.id().equals(value.asText()));
        return known ? Optional.of(TextNode.valueOf(value.asText())) : Optional.empty();
    }

    private static Optional<JsonNode> choices(Field field, JsonNode value) {
        if (!value.isArray()) {
            return Optional.empty();
        }
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : value) {
            Optional<JsonNode> choice = choice(field, item);
            if (choice.isEmpty()) {
                return Optional.empty();
            }
            kept.add(choice.get());
        }
        return Optional.of(kept.isEmpty() ? NullNode.getInstance() : kept);
    }

    /** Code of the sentence that says what the field takes. */
    static String problem(Field field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> "field.text";
            case MULTI_CHOICE -> "value.choice";
            case DATE_TIME -> "field.moment";
            case LINK -> "contact.site";
            case PHONE -> "contact.phone";
            case EMAIL -> "contact.email";
            case MONEY -> "field.money";
            case USER -> "value.notFound";
            case YES_NO -> "value.flag";
            case CHOICE -> "value.choice";
            case NUMBER, DATE -> "value." + field.type().name().toLowerCase(Locale.ROOT);
        };
    }

    /** The form the index compares; empty for values that no longer fit their field. */
    static List<FieldValue> indexed(FieldType type, JsonNode value) {
        try {
            return switch (type) {
                case TEXT, LONG_TEXT, LINK, EMAIL, PHONE -> List.of(new FieldValue.Text(value.asText()));
                case NUMBER -> List.of(new FieldValue.Numeric(value.asDouble()));
                case MONEY -> List.of(new FieldValue.Numeric(value.path("minor").asDouble()));
                case DATE -> List.of(new FieldValue.Day(LocalDate.parse(value.asText())));
                case DATE_TIME -> List.of(new FieldValue.Moment(Instant.parse(value.asText())));
                case CHOICE -> List.of(new FieldValue.Keyword(value.asText()));
                case MULTI_CHOICE -> keywords(value);
                case YES_NO -> List.of(new FieldValue.Flag(value.asBoolean()));
                case USER ->
                    List.of(new FieldValue.Reference(UserId.of(value.asText()).value()));
            };
        } catch (DateTimeException | IllegalArgumentException unfit) {
            return List.of();
        }
    }

    private static List<FieldValue> keywords(JsonNode values) {
        List<FieldValue> keywords = new ArrayList<>();
        values.forEach(item -> keywords.add(new FieldValue.Keyword(item.asText())));
        return keywords;
    }
}
