package org.seraicrm.platform.modules.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What reflection tells about a record, asked once for each class: it makes components and parses their annotations anew
 * each time, which took a third of an action's processor time. Goes with its class.
 *
 * @param components in order
 * @param names of the components
 * @param constructor the canonical one; empty when it is not public
 */
record RecordShape(List<RecordComponent> components, Set<String> names, Optional<Constructor<?>> constructor) {

    private static final ClassValue<RecordShape> KNOWN = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return read(type);
        }
    };

    static RecordShape of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static RecordShape read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return new RecordShape(
                List.of(components),
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toUnmodifiableSet()),
                constructor(type, components));
    }

    private static Optional<Constructor<?>> constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return Optional.of(type.getConstructor(types));
        } catch (NoSuchMethodException notPublic) {
            return Optional.empty();
        }
    }

    /** Names of the components that are so. */
    List<String> names(Predicate<RecordComponent> such) {
        return components.stream().filter(such).map(RecordComponent::getName).toList();
    }
}
