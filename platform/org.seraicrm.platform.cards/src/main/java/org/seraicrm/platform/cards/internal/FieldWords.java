package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.People;

/** What fields hold as people read it in a language. */
record FieldWords(People people, Texts texts) {

    private static final int MOST_DIGITS = 6;

    /** Empty for what is empty, and for what no longer fits the field. */
    Optional<String> of(Actor reader, Locale language, Field field, JsonNode value) {
        try {
            return words(reader, language, field, value).filter(words -> !words.isBlank());
        } catch (DateTimeException | IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    private Optional<String> words(Actor reader, Locale language, Field field, JsonNode value) {
        return switch (field.type()) {
            case NUMBER -> Optional.of(number(language, value.decimalValue()));
            case MONEY -> Optional.of(money(language, value));
            case DATE -> Optional.of(day(language, LocalDate.parse(value.asText())));
            case DATE_TIME ->
                Optional.of(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(Instant.parse(value.asText()).atZone(reader.zone())));
            case CHOICE -> Optional.of(choice(language, field, value));
            case MULTI_CHOICE ->
                Optional.of(StreamSupport.stream(value.spliterator(), false)
                        .map(each -> choice(language, field, each))
                        .collect(Collectors.joining(", ")));
            case YES_NO -> Optional.of(texts.text(language, value.asBoolean() ? "wording.yes" : "wording.no"));
            case USER -> user(reader, language, UserId.of(value.asText()));
            case TEXT, LONG_TEXT, PHONE, EMAIL, LINK -> Optional.of(value.asText());
        };
    }

    Optional<String> user(Actor reader, Locale language, UserId id) {
        return people.user(reader, id).map(user -> user.name(language));
    }

    static String day(Locale language, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    private static String number(Locale language, BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(MOST_DIGITS);
        return format.format(number);
    }

    /** Whole sums are written without their zeros. */
    private static String money(Locale language, JsonNode value) {
        Money money = new Money(
                value.path("minor").asLong(),
                Currency.getInstance(value.path("currency").asText()));
        NumberFormat format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(money.currency());
        boolean whole = money.amount().stripTrailingZeros().scale() <= 0;
        int digits = whole ? 0 : money.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(money.amount());
    }

    private static String choice(Locale language, Field field, JsonNode id) {
        return field.choices().stream()
                .filter(choice -> choice.id().equals(id.asText()))
                .findFirst()
                .map(choice -> choice.label().in(language))
                .orElse("");
    }
}
