package org.seraicrm.platform.store.internal.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.internal.events.Numbering.Numbered;

/**
 * What this node commits, until it is numbered, so that it need not be read back; a help only, as other nodes and earlier
 * runs leave events, too. What is not committed in the end is never asked for. Safe for use by many threads.
 */
final class UnnumberedEvents {

    private static final int MOST = 5_000;

    private final Map<Long, Event> events = new ConcurrentHashMap<>();

    void add(List<Event> committing) {
        if (events.size() >= MOST) {
            forget();
        }
        committing.forEach(event -> events.put(event.id().value(), event));
    }

    /** The events with their positions, and holds them no longer; empty when they are not all held here. */
    Optional<List<Event>> take(Numbered numbered) {
        var taken = new ArrayList<Event>(numbered.events().size());
        var position = numbered.before();
        var complete = true;
        for (var id : numbered.events()) {
            position++;
            var event = events.remove(id);
            if (event != null) {
                taken.add(new Event(event.id(), position, event.company(), event.at(), event.fact()));
            } else {
                complete = false;
            }
        }
        return complete ? Optional.of(taken) : Optional.empty();
    }

    /** Drops everything: it has changed in the database, or there is too much of it. */
    void forget() {
        events.clear();
    }
}
