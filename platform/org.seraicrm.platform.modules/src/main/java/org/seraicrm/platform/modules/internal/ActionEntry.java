package org.seraicrm.platform.modules.internal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.ActionType;

/** One installed action: its description and its handler. */
record ActionEntry(ActionType type, ActionHandler<?, ?> handler) {

    static ActionEntry of(Optional<String> kind, ActionHandler<?, ?> handler) {
        Class<?> record = handler.action();
        ActionName name = record.getAnnotation(ActionName.class);
        if (name == null || !record.isRecord()) {
            throw new IllegalArgumentException(record + " must be a record with @ActionName");
        }
        return new ActionEntry(
                new ActionType(
                        name.value(),
                        kind,
                        name.role(),
                        Set.of(name.surfaces()),
                        name.undoneBy().isEmpty() ? Optional.empty() : Optional.of(name.undoneBy()),
                        ActionSchema.parameters(record),
                        ActionSchema.of(record)),
                handler);
    }

    String name() {
        return type.name();
    }

    /** What the action gives back, from {@code Action<R>}. */
    Type resultType() {
        return Arrays.stream(handler.action().getGenericInterfaces())
                .filter(type -> type instanceof ParameterizedType generic && generic.getRawType() == Action.class)
                .map(type -> RecordBinder.argument(type, 0))
                .findFirst()
                .orElse(Object.class);
    }
}
