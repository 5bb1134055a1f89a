package org.seraicrm.platform.chat.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.modules.Field;

/** Values of fields as people read them. */
final class FieldTexts {

    private FieldTexts() {}

    static String of(Turn turn, Field field, Card card) {
        JsonNode value = card.values().get(field.id());
        if (value == null || value.isNull()) {
            return "";
        }
        Locale language = turn.actor().language();
        return switch (field.type()) {
            case MONEY -> money(value);
            case CHOICE -> choice(field, value.asText(), language);
            case MULTI_CHOICE ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(id -> choice(field, id.asText(), language))
                        .collect(Collectors.joining(", "));
            case YES_NO -> turn.text(value.asBoolean() ? "chat.yes" : "chat.no");
            default -> value.asText();
        };
    }

    private static String money(JsonNode value) {
        Money money = new Money(
                value.path("minor").asLong(),
                Currency.getInstance(value.path("currency").asText("EUR")));
        return money.amount().toPlainString() + " " + money.currency().getCurrencyCode();
    }

    private static String choice(Field field, String id, Locale language) {
        return field.choices().stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .map(choice -> choice.label().in(language))
                .orElse(id);
    }
}
