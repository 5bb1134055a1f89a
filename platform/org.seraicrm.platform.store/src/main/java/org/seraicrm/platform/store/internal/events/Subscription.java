package org.seraicrm.platform.store.internal.events;

import java.time.Duration;
import java.util.Set;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventSubscriber;
import org.seraicrm.platform.store.internal.events.Cursors.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one durable subscriber, from one thread, for as long as this node holds the right to. */
final class Subscription implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    private static final int BATCH = 200;
    private static final Duration LEASE_CHECK = Cursors.LEASE.dividedBy(3);
    private static final long SKIPPED_LIMIT = 1_000;

    private final JdbcEventLog log;
    private final Cursors cursors;
    private final EventSubscriber subscriber;
    private final String name;
    private final Set<String> types;
    private final Pauses pauses;
    private final Loop loop;
    private final Runnable wake;
    private volatile boolean held;
    private Place place = new Place(0, 0);
    private long kept;
    private long resumeAt = System.nanoTime();

    Subscription(JdbcEventLog log, Cursors cursors, EventSubscriber subscriber, Pauses pauses) {
        this.log = log;
        this.cursors = cursors;
        this.subscriber = subscriber;
        this.name = subscriber.name();
        this.types = Set.copyOf(subscriber.types());
        this.pauses = pauses;
        this.loop = new Loop("subscriber-" + name, this::turn);
        this.wake = loop::wake;
    }

    void start() {
        cursors.create(name);
        log.listen(wake);
        loop.start();
    }

    /** Prolongs the right to tell the subscriber; called by another thread, as the subscriber may take its time. */
    void prolong() {
        if (held) {
            held = cursors.hold(name);
        }
    }

    private Duration turn() {
        var pause = resumeAt - System.nanoTime();
        if (pause > 0) {
            return Duration.ofNanos(pause);
        }
        if (!held && !take()) {
            return pause(LEASE_CHECK);
        }
        var batch = log.after(place.position(), BATCH);
        for (var event : batch) {
            if (loop.closed() || !held) {
                return Duration.ZERO;
            }
            if (!dealWith(event)) {
                return pause(pauses.after(place.attempts()));
            }
        }
        if (place.position() - kept > SKIPPED_LIMIT) {
            keep();
        }
        return batch.isEmpty() ? LEASE_CHECK : Duration.ZERO;
    }

    /** A pause that news don't end. */
    private Duration pause(Duration length) {
        resumeAt = System.nanoTime() + length.toNanos();
        return length;
    }

    private boolean take() {
        if (!cursors.hold(name)) {
            return false;
        }
        place = cursors.read(name).orElse(place);
        kept = place.position();
        held = true;
        return true;
    }

    /** Returns false when the subscriber failed at the event and is to have it again. */
    private boolean dealWith(Event event) {
        var wanted = types.isEmpty() || types.contains(event.type());
        try { // an edge: other people's code, which may throw anything
            wanted = wanted && subscriber.wants(event);
            if (wanted) {
                subscriber.on(event);
            }
        } catch (Throwable e) {
            return failed(event, e);
        }
        var failedBefore = place.attempts() > 0;
        place = new Place(event.position(), 0);
        if (wanted || failedBefore) {
            keep();
        }
        return true;
    }

    private boolean failed(Event event, Throwable failure) {
        var attempts = place.attempts() + 1;
        if (attempts >= pauses.attempts()) {
            LOG.error("{} failed {} times at event {}, which is parked", name, attempts, event.id(), failure);
            held = cursors.park(name, event, failure);
            place = new Place(event.position(), 0);
            kept = place.position();
            return true;
        }
        LOG.warn("{} failed at event {}, attempt {}: {}", name, event.id(), attempts, failure.toString());
        place = new Place(event.position() - 1, attempts);
        keep();
        return false;
    }

    private void keep() {
        held = cursors.move(name, place);
        kept = place.position();
    }

    @Override
    public void close() {
        log.unlisten(wake);
        loop.close();
        if (held) {
            keep();
            held = false;
            cursors.release(name);
        }
    }
}
