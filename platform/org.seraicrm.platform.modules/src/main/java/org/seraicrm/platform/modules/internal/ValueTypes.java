package org.seraicrm.platform.modules.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.modules.Labels;

/** The single values that an action's components can hold: how each is read from JSON and described in a schema. */
final class ValueTypes {

    /**
     * @param form what a form offers, see {@code ActionType.Parameter}
     * @param jsonType of JSON Schema
     * @param format of JSON Schema, may be empty
     * @param problem code told when a value can't be read
     */
    record ValueType(
            String form, String jsonType, String format, String problem, Function<JsonNode, @Nullable Object> reader) {

        ObjectNode schema() {
            ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", jsonType);
            return format.isEmpty() ? schema : schema.put("format", format);
        }

        /** The value; empty when the node holds none of this type. */
        Optional<Object> read(JsonNode node) {
            try {
                return Optional.ofNullable(reader.apply(node));
            } catch (DateTimeException | IllegalArgumentException | ArithmeticException unreadable) {
                return Optional.empty();
            }
        }
    }

    private static final ValueType INTEGER = new ValueType(
            "number",
            "integer",
            "",
            "value.integer",
            n -> n.canConvertToInt() && n.isIntegralNumber() ? n.intValue() : null);
    private static final ValueType LONG = new ValueType(
            "number",
            "integer",
            "int64",
            "value.integer",
            n -> n.canConvertToLong() && n.isIntegralNumber() ? n.longValue() : null);
    private static final ValueType FLAG =
            new ValueType("flag", "boolean", "", "value.flag", n -> n.isBoolean() ? n.booleanValue() : null);

    private static final Map<Class<?>, ValueType> KNOWN = Map.ofEntries(
            Map.entry(String.class, text("text", "", "value.text", text -> text)),
            Map.entry(int.class, INTEGER),
            Map.entry(Integer.class, INTEGER),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(boolean.class, FLAG),
            Map.entry(Boolean.class, FLAG),
            Map.entry(
                    BigDecimal.class,
                    new ValueType("number", "number", "", "value.number", n -> n.isNumber() ? n.decimalValue() : null)),
            Map.entry(LocalDate.class, text("date", "date", "value.date", LocalDate::parse)),
            Map.entry(LocalDateTime.class, text("dateTime", "", "value.dateTime", LocalDateTime::parse)),
            Map.entry(Instant.class, text("dateTime", "date-time", "value.dateTime", Instant::parse)),
            Map.entry(ZoneId.class, text("zone", "", "value.zone", ZoneId::of)),
            Map.entry(Currency.class, text("currency", "", "value.currency", Currency::getInstance)),
            Map.entry(Locale.class, text("language", "", "value.language", ValueTypes::language)),
            Map.entry(Labels.class, new ValueType("text", "string", "", "value.text", ValueTypes::labels)),
            Map.entry(JsonNode.class, new ValueType("any", "object", "", "value.object", n -> n)));

    private static final ClassValue<Optional<ValueType>> FOUND = new ClassValue<>() {
        @Override
        protected Optional<ValueType> computeValue(Class<?> type) {
            return find(type);
        }
    };

    private ValueTypes() {}

    /** How values of a class are read; empty for records, lists and the like. */
    static Optional<ValueType> of(Class<?> type) {
        return FOUND.get(type);
    }

    private static Optional<ValueType> find(Class<?> type) {
        ValueType known = KNOWN.get(type);
        if (known != null) {
            return Optional.of(known);
        }
        if (Id.class.isAssignableFrom(type)) {
            return factory(type).map(of -> text(noun(type), "serai-id", "value.id", of));
        }
        if (type.isEnum()) {
            return Optional.of(text("choice", "", "value.choice", text -> constant(type, text)));
        }
        return factory(type).map(of -> text(noun(type), "", "value." + noun(type), of));
    }

    private static ValueType text(
            String form, String format, String problem, Function<String, @Nullable Object> parse) {
        return new ValueType(form, "string", format, problem, n -> n.isTextual() ? parse.apply(n.textValue()) : null);
    }

    /** A public static {@code of(String)} of the class itself makes it a single value. */
    private static Optional<Function<String, @Nullable Object>> factory(Class<?> type) {
        try {
            Method of = type.getMethod("of", String.class);
            return Modifier.isStatic(of.getModifiers()) && type.isAssignableFrom(of.getReturnType())
                    ? Optional.of(text -> invoke(of, text))
                    : Optional.empty();
        } catch (NoSuchMethodException noFactory) {
            return Optional.empty();
        }
    }

    private static @Nullable Object invoke(Method of, String text) {
        try {
            return of.invoke(null, text);
        } catch (InvocationTargetException | IllegalAccessException refused) {
            throw new IllegalArgumentException(refused);
        }
    }

    private static Locale language(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (locale.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("not a language");
        }
        return locale;
    }

    /** A text stands for all languages. */
    private static @Nullable Labels labels(JsonNode node) {
        if (node.isTextual()) {
            return Labels.of(node.textValue());
        }
        Map<String, String> byLanguage = new HashMap<>();
        node.fields()
                .forEachRemaining(
                        entry -> byLanguage.put(entry.getKey(), entry.getValue().asText()));
        return node.isObject() && byLanguage.values().stream().noneMatch(String::isBlank)
                ? new Labels(byLanguage)
                : null;
    }

    private static @Nullable Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    /** {@code CardId} is a card; {@code Due} is a due. */
    private static String noun(Class<?> type) {
        String name = type.getSimpleName();
        String noun = name.endsWith("Id") ? name.substring(0, name.length() - 2) : name;
        return noun.substring(0, 1).toLowerCase(Locale.ROOT) + noun.substring(1);
    }
}
