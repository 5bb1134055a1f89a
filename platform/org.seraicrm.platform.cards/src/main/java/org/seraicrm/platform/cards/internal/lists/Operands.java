package org.seraicrm.platform.cards.internal.lists;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.search.Condition;
import org.seraicrm.platform.search.FieldValue;

/** Understands what fields are compared with; empty answers for what they can't be. */
record Operands(Asker asker) {

    /** The code of the sentence that says what a field can be compared with. */
    static String problem(ListField field) {
        return switch (field.holds()) {
            case TEXT -> "value.text";
            case NUMBER -> "value.number";
            case MONEY -> "where.money";
            case DAY, MOMENT -> "where.day";
            case CHOICE -> "value.choice";
            case FLAG -> "value.flag";
            case USER -> "where.user";
            case CLIENT, ROW -> "value.id";
        };
    }

    Optional<Condition> is(ListField field, JsonNode operand) {
        return switch (field.holds()) {
            case TEXT -> text(operand).map(text -> Condition.is(field.indexed(), new FieldValue.Text(text)));
            case NUMBER -> number(operand).map(number -> Condition.is(field.indexed(), number));
            case MONEY -> money(field, operand, number -> Condition.is(field.indexed(), number));
            case FLAG -> flag(operand).map(flag -> Condition.is(field.indexed(), new FieldValue.Flag(flag)));
            case CHOICE ->
                text(operand)
                        .map(field.choices()::get)
                        .map(chosen -> Condition.is(
                                field.indexed(),
                                chosen.stream().map(FieldValue.Keyword::new).toArray(FieldValue[]::new)));
            case USER -> user(operand).map(id -> Condition.is(field.indexed(), new FieldValue.Reference(id)));
            case CLIENT, ROW ->
                id(operand, ClientId::of)
                        .map(client -> Condition.is(field.indexed(), new FieldValue.Reference(client.value())));
            case DAY, MOMENT -> span(field, operand).map(span -> within(field, span.from(), span.to()));
        };
    }

    Optional<Condition> bounded(ListField field, String operator, JsonNode operand) {
        return switch (field.holds()) {
            case NUMBER -> number(operand).map(number -> bound(field, operator, number));
            case MONEY -> money(field, operand, number -> bound(field, operator, number));
            default -> span(field, operand).map(span -> dated(field, operator, span));
        };
    }

    private static Condition bound(ListField field, String operator, FieldValue limit) {
        return operator.equals("from")
                ? Condition.atLeast(field.indexed(), limit)
                : Condition.atMost(field.indexed(), limit);
    }

    /** The first and last value of some days, and those that lie just outside. */
    private record Span(FieldValue before, FieldValue from, FieldValue to, FieldValue after) {}

    private static Condition dated(ListField field, String operator, Span span) {
        return switch (operator) {
            case "from" -> Condition.atLeast(field.indexed(), span.from());
            case "to" -> Condition.atMost(field.indexed(), span.to());
            case "before" -> Condition.atMost(field.indexed(), span.before());
            case "after" -> Condition.atLeast(field.indexed(), span.after());
            default -> Condition.not(Condition.atLeast(field.indexed(), span.from()));
        };
    }

    private static Condition within(ListField field, FieldValue from, FieldValue to) {
        return Condition.between(field.indexed(), from, to);
    }

    private Optional<Span> span(ListField field, JsonNode operand) {
        boolean days = field.holds() == Holds.DAY;
        return text(operand)
                .flatMap(text -> Days.of(text, asker::today)
                        .map(some -> days ? days(some) : moments(some))
                        .or(() -> days ? Optional.empty() : moment(text)));
    }

    private static Span days(Days days) {
        return new Span(
                day(days.from().minusDays(1)),
                day(days.from()),
                day(days.to()),
                day(days.to().plusDays(1)));
    }

    private static FieldValue day(LocalDate day) {
        return new FieldValue.Day(day);
    }

    private Span moments(Days days) {
        Instant from = days.from().atStartOfDay(asker.zone()).toInstant();
        Instant after = days.to().plusDays(1).atStartOfDay(asker.zone()).toInstant();
        return new Span(moment(from.minusMillis(1)), moment(from), moment(after.minusMillis(1)), moment(after));
    }

    private static FieldValue moment(Instant at) {
        return new FieldValue.Moment(at);
    }

    private static Optional<Span> moment(String text) {
        try {
            Instant at = OffsetDateTime.parse(text).toInstant();
            return Optional.of(new Span(moment(at.minusMillis(1)), moment(at), moment(at), moment(at.plusMillis(1))));
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode operand) {
        return Optional.of(operand).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static Optional<FieldValue> number(JsonNode operand) {
        try {
            return operand.isNumber() || operand.isTextual()
                    ? Optional.of(new FieldValue.Numeric(new BigDecimal(operand.asText()).doubleValue()))
                    : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** A sum of a currency, or minor units of any. */
    private static Optional<Condition> money(
            ListField field, JsonNode operand, java.util.function.Function<FieldValue, Condition> asked) {
        if (!operand.isObject()) {
            return number(operand).map(asked);
        }
        return number(operand.path("minor"))
                .map(asked)
                .map(sum -> Condition.all(
                        sum,
                        Condition.is(
                                ListFields.currency(field.indexed()),
                                new FieldValue.Keyword(operand.path("currency").asText()))));
    }

    private static Optional<Boolean> flag(JsonNode operand) {
        return switch (operand.asText()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Optional<Long> user(JsonNode operand) {
        return operand.asText().equals("me")
                ? Optional.of(asker.me().value())
                : id(operand, UserId::of).map(UserId::value);
    }

    private static <I> Optional<I> id(JsonNode operand, java.util.function.Function<String, I> parse) {
        try {
            return text(operand).map(parse);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
