package org.seraicrm.platform.modules.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Reach;

/** What is installed now: actions by name, and who tells about which id. Any thread. */
final class ActionRegistry {

    private final Map<String, ActionEntry> byName = new ConcurrentHashMap<>();
    private final Map<Class<?>, ActionEntry> byClass = new ConcurrentHashMap<>();
    private final Map<Class<?>, Reach<?>> reaches = new ConcurrentHashMap<>();

    void add(ActionHandlers handlers) {
        handlers.handlers().stream()
                .map(handler -> ActionEntry.of(handlers.kind(), handler))
                .forEach(this::add);
    }

    private void add(ActionEntry entry) {
        byName.put(entry.name(), entry);
        byClass.put(entry.handler().action(), entry);
    }

    void remove(ActionHandlers handlers) {
        handlers.handlers().forEach(handler -> {
            ActionEntry entry = byClass.remove(handler.action());
            if (entry != null) {
                byName.remove(entry.name(), entry);
            }
        });
    }

    void add(Reach<?> reach) {
        reaches.put(reach.type(), reach);
    }

    void remove(Reach<?> reach) {
        reaches.remove(reach.type(), reach);
    }

    Optional<ActionEntry> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<ActionEntry> of(Action<?> action) {
        return Optional.ofNullable(byClass.get(action.getClass()));
    }

    Optional<Reach<?>> reach(Id id) {
        return Optional.ofNullable(reaches.get(id.getClass()));
    }

    List<ActionEntry> all() {
        return byName.values().stream()
                .sorted(Comparator.comparing(ActionEntry::name))
                .toList();
    }
}
