package org.seraicrm.platform.cards.internal.lists;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Where;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.search.Condition;

/** Reads conditions in their JSON form for one list. One thread. */
public final class ConditionReader {

    private static final int DEEPEST = 8;
    private static final int MOST = 200;

    private final ListFields fields;
    private final Operands operands;
    private final List<Violation> violations = new ArrayList<>();
    private int count;

    private ConditionReader(ListFields fields, Asker asker) {
        this.fields = fields;
        this.operands = new Operands(asker);
    }

    /**
     * What the index is asked.
     *
     * @throws org.seraicrm.platform.kernel.Refusal with everything that is wrong, each at its place under {@code /where}
     */
    public static Condition read(Where where, ListFields fields, Asker asker) {
        if (where.none()) {
            return Condition.everything();
        }
        ConditionReader reader = new ConditionReader(fields, asker);
        Condition condition = reader.condition(where.json(), "/where", 0);
        if (!reader.violations.isEmpty()) {
            throw Problem.invalid(reader.violations).refusal();
        }
        return condition;
    }

    private Condition condition(JsonNode node, String pointer, int depth) {
        count++;
        if (depth > DEEPEST || count > MOST) {
            return wrong(pointer, "where.tooMuch", Map.of("deep", DEEPEST, "conditions", MOST));
        }
        if (node.has("field")) {
            return leaf(node, pointer);
        }
        if (node.size() != 1) {
            return wrong(pointer, "where.shape", Map.of());
        }
        String bracket = node.fieldNames().next();
        JsonNode inside = node.path(bracket);
        String at = pointer + "/" + escaped(bracket);
        return switch (bracket) {
            case "all" -> new Condition.All(each(inside, at, depth));
            case "any" -> new Condition.Any(each(inside, at, depth));
            case "not" -> Condition.not(condition(inside, at, depth + 1));
            default -> wrong(at, "where.shape", Map.of());
        };
    }

    private List<Condition> each(JsonNode list, String pointer, int depth) {
        if (!list.isArray()) {
            return List.of(wrong(pointer, "value.list", Map.of()));
        }
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < list.size() && count <= MOST; i++) {
            conditions.add(condition(list.get(i), pointer + "/" + i, depth + 1));
        }
        return conditions;
    }

    private Condition leaf(JsonNode node, String pointer) {
        Optional<ListField> field = fields.field(node.path("field").asText());
        if (field.isEmpty()) {
            return wrong(pointer + "/field", "value.unknown", Map.of());
        }
        List<Condition> all = new ArrayList<>();
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String operator = names.next();
            if (!operator.equals("field")) {
                all.add(asked(field.get(), operator, node.path(operator), pointer + "/" + escaped(operator)));
            }
        }
        List<String> known = field.get().holds().operators();
        return all.isEmpty() ? wrong(pointer, "where.operator", operators(known)) : new Condition.All(all);
    }

    private Condition asked(ListField field, String operator, JsonNode operand, String pointer) {
        List<String> known = field.holds().operators();
        if (!known.contains(operator)) {
            return wrong(pointer, "where.operator", operators(known));
        }
        return switch (operator) {
            case "empty" -> empty(field, operand, pointer);
            case "words" ->
                operand.isTextual()
                        ? new Condition.Words(Optional.of(field.words()), operand.asText())
                        : wrong(pointer, "value.text", Map.of());
            case "isNot" -> Condition.not(oneOf(field, operand, pointer));
            case "is" -> oneOf(field, operand, pointer);
            default -> bounded(field, operator, operand, pointer);
        };
    }

    private static Map<String, Object> operators(List<String> known) {
        return Map.of("operators", String.join(", ", known));
    }

    private Condition empty(ListField field, JsonNode operand, String pointer) {
        if (!operand.isBoolean()) {
            return wrong(pointer, "value.flag", Map.of());
        }
        Condition empty = new Condition.Empty(field.indexed());
        return operand.asBoolean() ? empty : Condition.not(empty);
    }

    private Condition oneOf(ListField field, JsonNode operand, String pointer) {
        if (!operand.isArray()) {
            return one(field, operand, pointer);
        }
        List<Condition> any = new ArrayList<>();
        for (int i = 0; i < operand.size(); i++) {
            any.add(one(field, operand.get(i), pointer + "/" + i));
        }
        return any.size() == 1 ? any.get(0) : new Condition.Any(any);
    }

    private Condition one(ListField field, JsonNode operand, String pointer) {
        return operands.is(field, operand).orElseGet(() -> wrong(pointer, Operands.problem(field), Map.of()));
    }

    private Condition bounded(ListField field, String operator, JsonNode operand, String pointer) {
        return operands.bounded(field, operator, operand)
                .orElseGet(() -> wrong(pointer, Operands.problem(field), Map.of()));
    }

    private Condition wrong(String pointer, String code, Map<String, Object> arguments) {
        violations.add(new Violation(pointer, code, arguments));
        return Condition.everything();
    }

    /** A name as RFC 6901 writes it. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
