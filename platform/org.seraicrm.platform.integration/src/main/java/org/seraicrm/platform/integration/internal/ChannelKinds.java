package org.seraicrm.platform.integration.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.seraicrm.platform.integration.ChannelKind;

/** The kinds installed. Any thread. */
public final class ChannelKinds {

    private final Map<String, ChannelKind> byId = new ConcurrentHashMap<>();

    void add(ChannelKind kind) {
        byId.put(kind.id(), kind);
    }

    void remove(ChannelKind kind) {
        byId.remove(kind.id(), kind);
    }

    Optional<ChannelKind> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<ChannelKind> all() {
        return byId.values().stream()
                .sorted(Comparator.comparing(ChannelKind::id))
                .toList();
    }
}
