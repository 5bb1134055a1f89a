package org.seraicrm.telegram.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.seraicrm.platform.integration.ChannelId;

/** The bots at work on this node. Any thread. */
public final class Bots {

    private final Map<ChannelId, Bot> working = new ConcurrentHashMap<>();

    void add(Bot bot) {
        working.put(bot.id(), bot);
    }

    void remove(Bot bot) {
        working.remove(bot.id(), bot);
    }

    /** One by its channel's id in text form. */
    public Optional<Bot> find(String channel) {
        try {
            return Optional.ofNullable(working.get(ChannelId.of(channel)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    Collection<Bot> all() {
        return List.copyOf(working.values());
    }
}
