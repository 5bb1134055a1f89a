package org.seraicrm.platform.store.internal.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.store.Event;

/**
 * The newest numbered events, in memory, so that those who keep up read nothing from the database. Safe for use by many
 * threads.
 */
final class EventTail {

    private static final int LENGTH = 2_000;

    private final ArrayDeque<Event> events = new ArrayDeque<>();
    private final Map<Long, Long> positions = new HashMap<>();
    private long last;

    EventTail(long last) {
        this.last = last;
    }

    /** Position of the newest event. */
    synchronized long last() {
        return last;
    }

    /** Adds events that follow the newest one. */
    synchronized void append(List<Event> newer) {
        for (var event : newer) {
            events.addLast(event);
            positions.put(event.id().value(), event.position());
            last = event.position();
        }
        while (events.size() > LENGTH) {
            dropFirst();
        }
        notifyAll();
    }

    private void dropFirst() {
        positions.remove(events.removeFirst().id().value());
    }

    /** Drops events from before a time: what another node erases is not read here for longer. */
    synchronized void dropBefore(Instant time) {
        while (!events.isEmpty() && events.getFirst().at().isBefore(time)) {
            dropFirst();
        }
    }

    /** Drops what is held, because it has changed in the database. */
    synchronized void forget() {
        events.clear();
        positions.clear();
    }

    /** Events after a position; empty when they are not all held here. */
    synchronized Optional<List<Event>> after(long position, int limit) {
        if (position >= last) {
            return Optional.of(List.of());
        }
        var first = events.peekFirst();
        if (first == null || position < first.position() - 1) {
            return Optional.empty();
        }
        return Optional.of(events.stream()
                .skip(position - first.position() + 1)
                .limit(limit)
                .toList());
    }

    /** Position of a recent event. */
    synchronized Optional<Long> position(long event) {
        return Optional.ofNullable(positions.get(event));
    }

    /** Waits for a recent event to have a position; empty when the time was over first. */
    synchronized Optional<Long> awaitPosition(long event, Duration limit) throws InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        while (!positions.containsKey(event)) {
            var left = end - System.nanoTime();
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return position(event);
    }
}
