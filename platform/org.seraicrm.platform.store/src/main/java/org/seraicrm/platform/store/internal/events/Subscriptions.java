package org.seraicrm.platform.store.internal.events;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.seraicrm.platform.store.EventSubscriber;
import org.seraicrm.platform.store.internal.database.Database;

/** The durable subscribers that are here at the moment; they come and go with their bundles. */
public final class Subscriptions implements AutoCloseable {

    private static final Duration PROLONGING = Cursors.LEASE.dividedBy(3);

    private final JdbcEventLog log;
    private final Cursors cursors;
    private final Pauses pauses;
    private final Map<EventSubscriber, Subscription> open = new ConcurrentHashMap<>();
    private final Loop prolonging;

    public Subscriptions(Database database, JdbcEventLog log, Pauses pauses) {
        this.log = log;
        this.cursors = new Cursors(database);
        this.pauses = pauses;
        this.prolonging = new Loop("subscriber-leases", this::prolong);
        if (database.dialect().oneProcess()) {
            cursors.releaseAll();
        } else {
            prolonging.start();
        }
    }

    private Duration prolong() {
        open.values().forEach(Subscription::prolong);
        return PROLONGING;
    }

    /** Tells a subscriber from where it left off; one seen for the first time, of what is committed from now on. */
    public void add(EventSubscriber subscriber) {
        var subscription = new Subscription(log, cursors, subscriber, pauses);
        open.put(subscriber, subscription);
        subscription.start();
    }

    /** Stops telling it, and returns when it has dealt with the event it is at. */
    public void remove(EventSubscriber subscriber) {
        var subscription = open.remove(subscriber);
        if (subscription != null) {
            subscription.close();
        }
    }

    @Override
    public void close() {
        prolonging.close();
        open.values().forEach(Subscription::close);
        open.clear();
    }
}
