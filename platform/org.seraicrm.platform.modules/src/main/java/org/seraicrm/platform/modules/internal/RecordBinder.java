package org.seraicrm.platform.modules.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.Text;

/**
 * Makes a record from JSON and reports everything that is wrong with it at once, each with its pointer: unknown, missing,
 * of a wrong type, too long. One use for one input.
 */
final class RecordBinder {

    private final List<Violation> violations = new ArrayList<>();

    private RecordBinder() {}

    /**
     * @throws org.seraicrm.platform.kernel.Refusal with all violations
     */
    static <T> T bind(Class<T> type, JsonNode input) {
        RecordBinder binder = new RecordBinder();
        Optional<T> bound = binder.record(type, input, "").map(type::cast);
        if (!binder.violations.isEmpty() || bound.isEmpty()) {
            throw Problem.invalid(binder.violations).refusal();
        }
        return bound.get();
    }

    private Optional<Object> record(Class<?> type, JsonNode node, String pointer) {
        if (!node.isObject()) {
            return wrong(pointer, "value.object");
        }
        RecordShape shape = RecordShape.of(type);
        reportUnknown(shape.names(), node, pointer);
        int before = violations.size();
        Object[] arguments = shape.components().stream()
                .map(component -> component(component, node, pointer).orElse(null))
                .toArray();
        return violations.size() > before ? Optional.empty() : construct(type, shape, arguments, pointer);
    }

    private void reportUnknown(Set<String> known, JsonNode node, String pointer) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                wrong(pointer + "/" + escape(name), "value.unknown");
            }
        });
    }

    private Optional<Object> component(RecordComponent component, JsonNode node, String pointer) {
        String at = pointer + "/" + component.getName();
        JsonNode member = node.path(component.getName());
        boolean absent = member.isMissingNode() || member.isNull();
        if (component.getType() == Optional.class) {
            Type inner = argument(component.getGenericType(), 0);
            return Optional.of(absent ? Optional.empty() : value(inner, component, member, at));
        }
        return absent ? wrong(at, "value.missing") : value(component.getGenericType(), component, member, at);
    }

    private Optional<Object> value(Type type, RecordComponent component, JsonNode node, String pointer) {
        Class<?> raw = raw(type);
        if (raw == List.class) {
            return list(argument(type, 0), component, node, pointer);
        }
        if (raw == Map.class) {
            return map(argument(type, 1), component, node, pointer);
        }
        Optional<ValueTypes.ValueType> single = ValueTypes.of(raw);
        if (single.isEmpty()) {
            return record(raw, node, pointer);
        }
        Optional<Object> read = single.get().read(node);
        if (read.isEmpty()) {
            return wrong(pointer, single.get().problem());
        }
        if (read.get() instanceof String text) {
            violations.addAll(texts(component, text, pointer));
        } else if (read.get() instanceof Labels labels) {
            labels.byLanguage().values().forEach(text -> violations.addAll(texts(component, text, pointer)));
        }
        return read;
    }

    private Optional<Object> list(Type item, RecordComponent component, JsonNode node, String pointer) {
        if (!node.isArray()) {
            return wrong(pointer, "value.list");
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            value(item, component, node.get(i), pointer + "/" + i).ifPresent(items::add);
        }
        return Optional.of(items);
    }

    private Optional<Object> map(Type value, RecordComponent component, JsonNode node, String pointer) {
        if (!node.isObject()) {
            return wrong(pointer, "value.object");
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        node.fields()
                .forEachRemaining(
                        entry -> value(value, component, entry.getValue(), pointer + "/" + escape(entry.getKey()))
                                .ifPresent(read -> entries.put(entry.getKey(), read)));
        return Optional.of(entries);
    }

    private Optional<Object> construct(Class<?> type, RecordShape shape, @Nullable Object[] arguments, String pointer) {
        Constructor<?> constructor =
                shape.constructor().orElseThrow(() -> new IllegalStateException(type + " must be a public record"));
        try {
            return Optional.of(constructor.newInstance(arguments));
        } catch (InvocationTargetException refused) {
            return wrong(pointer, "value.invalid");
        } catch (InstantiationException | IllegalAccessException notPublic) {
            throw new IllegalStateException(type + " must be a public record", notPublic);
        }
    }

    /** What is wrong with a text, by the component's {@link Text}. */
    static List<Violation> texts(RecordComponent component, String text, String pointer) {
        Text limits = component.getAnnotation(Text.class);
        int max = limits == null ? 500 : limits.max();
        boolean lines = limits != null && limits.lines();
        boolean blank = limits != null && limits.blank();
        if (text.length() > max) {
            return List.of(new Violation(pointer, "value.tooLong", Map.of("max", max, "length", text.length())));
        }
        if (!blank && text.isBlank()) {
            return List.of(new Violation(pointer, "value.missing"));
        }
        if (text.codePoints().anyMatch(RecordBinder::unkeepable)) {
            return List.of(new Violation(pointer, "value.controlCharacter"));
        }
        return !lines && text.chars().anyMatch(c -> c == '\n' || c == '\r')
                ? List.of(new Violation(pointer, "value.oneLine"))
                : List.of();
    }

    /** What some database, terminal or mail doesn't take: control characters, and halves of characters. */
    private static boolean unkeepable(int codePoint) {
        return (Character.isISOControl(codePoint) && "\t\n\r".indexOf(codePoint) < 0)
                || Character.getType(codePoint) == Character.SURROGATE;
    }

    private Optional<Object> wrong(String pointer, String code) {
        violations.add(new Violation(pointer, code));
        return Optional.empty();
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    /** A name as a part of a JSON pointer (RFC 6901). */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
