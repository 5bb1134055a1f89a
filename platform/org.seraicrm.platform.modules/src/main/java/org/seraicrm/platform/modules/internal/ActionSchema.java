package org.seraicrm.platform.modules.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.modules.ActionType.Parameter;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.Text;

/** Describes an action's record: JSON Schema for programs, parameters for forms. */
final class ActionSchema {

    private ActionSchema() {}

    static ObjectNode of(Class<?> record) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (RecordComponent component : record.getRecordComponents()) {
            boolean optional = component.getType() == Optional.class;
            properties.set(component.getName(), limited(component, type(inner(component))));
            if (!optional) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    static List<Parameter> parameters(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> new Parameter(
                        component.getName(),
                        form(component),
                        component.getType() != Optional.class,
                        choices(RecordBinder.raw(inner(component)))))
                .toList();
    }

    private static Type inner(RecordComponent component) {
        Type type = component.getGenericType();
        return component.getType() == Optional.class ? RecordBinder.argument(type, 0) : type;
    }

    private static String form(RecordComponent component) {
        Text text = component.getAnnotation(Text.class);
        if (text != null && text.secret()) {
            return "secret";
        }
        if (text != null && text.lines()) {
            return "lines";
        }
        Class<?> raw = RecordBinder.raw(inner(component));
        if (raw == List.class) {
            return "list";
        }
        return ValueTypes.of(raw).map(ValueTypes.ValueType::form).orElse("object");
    }

    private static ObjectNode type(Type type) {
        Class<?> raw = RecordBinder.raw(type);
        if (raw == List.class) {
            ObjectNode list = JsonNodeFactory.instance.objectNode().put("type", "array");
            list.set("items", type(RecordBinder.argument(type, 0)));
            return list;
        }
        if (raw == Map.class) {
            ObjectNode map = JsonNodeFactory.instance.objectNode().put("type", "object");
            map.set("additionalProperties", type(RecordBinder.argument(type, 1)));
            return map;
        }
        return ValueTypes.of(raw).map(value -> single(raw, value)).orElseGet(() -> of(raw));
    }

    private static ObjectNode single(Class<?> raw, ValueTypes.ValueType value) {
        if (raw == Labels.class) {
            return labels();
        }
        if (value.form().equals("any")) {
            return JsonNodeFactory.instance.objectNode();
        }
        ObjectNode schema = value.schema();
        List<String> choices = choices(raw);
        if (!choices.isEmpty()) {
            ArrayNode names = schema.putArray("enum");
            choices.forEach(names::add);
        }
        if (!Map.of("text", "", "number", "", "flag", "", "choice", "").containsKey(value.form())) {
            schema.put("x-serai-type", value.form());
        }
        return schema;
    }

    /** One text for all languages, or one for each. */
    private static ObjectNode labels() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        ArrayNode forms = schema.putArray("anyOf");
        forms.addObject().put("type", "string");
        ObjectNode byLanguage = forms.addObject().put("type", "object");
        byLanguage.putObject("additionalProperties").put("type", "string");
        byLanguage.put("minProperties", 1);
        return schema;
    }

    private static ObjectNode limited(RecordComponent component, ObjectNode schema) {
        if (schema.path("type").asText().equals("string") && RecordBinder.raw(inner(component)) == String.class) {
            Text text = component.getAnnotation(Text.class);
            schema.put("maxLength", text == null ? 500 : text.max());
        }
        return schema;
    }

    private static List<String> choices(Class<?> raw) {
        return raw.isEnum()
                ? Arrays.stream(raw.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
    }
}
