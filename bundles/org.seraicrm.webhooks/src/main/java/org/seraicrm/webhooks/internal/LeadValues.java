package org.seraicrm.webhooks.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.ModuleSetup;

/** Brings texts into the JSON form of a card's fields. What doesn't fit stands in the message instead of being lost. */
final class LeadValues {

    private static final Set<String> YES = Set.of("true", "yes", "on", "1", "igen", "да", "tak");
    private static final Set<String> NO = Set.of("false", "no", "off", "0", "nem", "нет", "nie");

    private final ModuleSetup setup;
    private final Currency currency;

    LeadValues(ModuleSetup setup, Currency currency) {
        this.setup = setup;
        this.currency = currency;
    }

    Map<String, JsonNode> of(LeadFields fields) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        fields.values()
                .forEach((id, text) -> setup.field(id)
                        .flatMap(field -> value(field, text))
                        .ifPresentOrElse(value -> values.put(id, value), () -> fields.leave(id, text)));
        return values;
    }

    private Optional<JsonNode> value(Field field, String text) {
        try {
            return switch (field.type()) {
                case NUMBER -> Optional.of(DecimalNode.valueOf(number(text)));
                case MONEY -> Optional.of(Json.mapper().valueToTree(Money.of(number(text), currency)));
                case YES_NO -> yesOrNo(text);
                case CHOICE -> choice(field, text).map(TextNode::valueOf);
                case MULTI_CHOICE -> choices(field, text);
                default -> Optional.of(TextNode.valueOf(text));
            };
        } catch (ArithmeticException | NumberFormatException unfit) {
            return Optional.empty();
        }
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.'));
    }

    private static Optional<JsonNode> yesOrNo(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(BooleanNode.TRUE);
        }
        return NO.contains(word) ? Optional.of(BooleanNode.FALSE) : Optional.empty();
    }

    /** By id or by the label in any language. */
    private static Optional<String> choice(Field field, String text) {
        return field.choices().stream()
                .filter(choice -> choice.id().equalsIgnoreCase(text)
                        || choice.label().byLanguage().values().stream().anyMatch(text::equalsIgnoreCase))
                .map(Field.Choice::id)
                .findFirst();
    }

    private static Optional<JsonNode> choices(Field field, String text) {
        ArrayNode chosen = Json.mapper().createArrayNode();
        Arrays.stream(text.split(","))
                .map(String::strip)
                .forEach(part -> choice(field, part).ifPresent(chosen::add));
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
    }
}
