package org.seraicrm.platform.search.internal;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventLog;

/**
 * How far a kind has followed the log: written beside the documents into each commit. The event's id tells whether the
 * log is still the same one, and not a restored copy or another database.
 *
 * @param format of the source that described the rows
 * @param event id of the event at that position; 0 at the log's beginning
 */
record Mark(int format, long position, long event) {

    /** The log's end as it is now. */
    static Mark end(int format, EventLog log) {
        long position = log.lastPosition();
        return new Mark(format, position, eventAt(position, log));
    }

    static Mark at(int format, Event event) {
        return new Mark(format, event.position(), event.id().value());
    }

    /** Whether following the log from here completes what is in the index. */
    boolean continues(int sourceFormat, EventLog log) {
        return format == sourceFormat && event == eventAt(position, log);
    }

    String text() {
        return format + ":" + position + ":" + event;
    }

    static Optional<Mark> parse(String text) {
        String[] parts = text.split(":", -1);
        return parts.length == 3
                ? Optional.of(new Mark(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2])))
                : Optional.empty();
    }

    private static long eventAt(long position, EventLog log) {
        if (position == 0) {
            return 0;
        }
        List<Event> there = log.after(position - 1, 1);
        return there.isEmpty() || there.get(0).position() != position
                ? -1
                : there.get(0).id().value();
    }
}
