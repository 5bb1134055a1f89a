package org.seraicrm.platform.modules.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.Violation;

/** Walks the values inside a record: its ids for the pipeline, its texts for their limits. */
final class RecordValues {

    /**
     * An id and where it stands.
     *
     * @param pointer JSON pointer
     */
    record PlacedId(Id id, String pointer) {}

    private RecordValues() {}

    /** All ids, in order of the components. */
    static List<PlacedId> ids(Object record) {
        List<PlacedId> ids = new ArrayList<>();
        walk(record, "", (component, placed) -> {
            if (placed.value() instanceof Id id) {
                ids.add(new PlacedId(id, placed.pointer()));
            }
        });
        return ids;
    }

    /** What is wrong with the texts. */
    static List<Violation> violations(Object record) {
        List<Violation> violations = new ArrayList<>();
        walk(record, "", (component, placed) -> {
            if (placed.value() instanceof String text) {
                violations.addAll(RecordBinder.texts(component, text, placed.pointer()));
            }
        });
        return violations;
    }

    private record Placed(Object value, String pointer) {}

    private static void walk(Object record, String pointer, BiConsumer<RecordComponent, Placed> visitor) {
        for (RecordComponent component : RecordShape.of(record.getClass()).components()) {
            visit(component, read(component, record), pointer + "/" + component.getName(), visitor);
        }
    }

    private static void visit(
            RecordComponent component,
            @Nullable Object value,
            String pointer,
            BiConsumer<RecordComponent, Placed> visitor) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> visit(component, inner, pointer, visitor));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(component, list.get(i), pointer + "/" + i, visitor);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) ->
                    visit(component, inner, pointer + "/" + RecordBinder.escape(key.toString()), visitor));
        } else if (value instanceof Record nested
                && ValueTypes.of(nested.getClass()).isEmpty()) {
            walk(nested, pointer, visitor);
        } else if (value != null) {
            visitor.accept(component, new Placed(value, pointer));
        }
    }

    private static @Nullable Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException notPublic) {
            throw new IllegalStateException(record.getClass() + " must be a public record", notPublic);
        }
    }
}
