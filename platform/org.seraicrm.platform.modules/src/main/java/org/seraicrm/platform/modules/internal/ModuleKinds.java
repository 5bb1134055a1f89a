package org.seraicrm.platform.modules.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.seraicrm.platform.modules.ModuleKind;

/** The kinds installed now. Any thread. */
final class ModuleKinds {

    private final Map<String, ModuleKind> kinds = new ConcurrentHashMap<>();

    void add(ModuleKind kind) {
        kinds.put(kind.id(), kind);
    }

    void remove(ModuleKind kind) {
        kinds.remove(kind.id(), kind);
    }

    Optional<ModuleKind> find(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    List<ModuleKind> all() {
        return kinds.values().stream()
                .sorted(Comparator.comparing(ModuleKind::id))
                .toList();
    }
}
