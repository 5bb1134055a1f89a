package org.seraicrm.webhooks.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventSubscriber;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;
import org.seraicrm.webhooks.Delivery.State;
import org.seraicrm.webhooks.DeliveryId;
import org.seraicrm.webhooks.internal.jpa.DeliveryRow;

/** Follows the log and writes down what is to be delivered to whom; then has it delivered at once. */
@Component(service = EventSubscriber.class)
public final class Dispatch implements EventSubscriber {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final String CHANNEL_CHANGED = "channel.changed";

    private record Known(Instant until, List<Subscription> subscriptions) {}

    private final Store store;
    private final Channels channels;
    private final Sights sights;
    private final Lane lane;
    private final Clock clock = Clock.systemUTC();
    private final Map<CompanyId, Known> known = new ConcurrentHashMap<>();

    @Activate
    public Dispatch(
            @Reference Store store, @Reference Channels channels, @Reference Sights sights, @Reference Lane lane) {
        this.store = store;
        this.channels = channels;
        this.sights = sights;
        this.lane = lane;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public boolean wants(Event event) {
        return event.type().equals(CHANNEL_CHANGED)
                || subscriptions(event.company()).stream().anyMatch(subscription -> subscription.wants(event.type()));
    }

    @Override
    public void on(Event event) {
        if (event.type().equals(CHANNEL_CHANGED)) {
            known.remove(event.company());
        }
        List<Subscription> wanting = subscriptions(event.company()).stream()
                .filter(subscription -> subscription.wants(event.type()))
                .filter(subscription ->
                        sights.seen(event.company(), subscription.user(), event).isPresent())
                .toList();
        if (!wanting.isEmpty()) {
            List<DeliveryId> written = store.write(event.company(), unit -> write(unit, event, wanting));
            written.forEach(delivery -> lane.offer(event.company(), delivery));
        }
    }

    private List<Subscription> subscriptions(CompanyId company) {
        Known before = known.get(company);
        if (before != null && before.until().isAfter(clock.instant())) {
            return before.subscriptions();
        }
        List<Subscription> now = channels.open(company, SubscriptionKind.ID).stream()
                .map(Subscription::of)
                .toList();
        known.put(company, new Known(clock.instant().plus(REMEMBERED), now));
        return now;
    }

    private static List<DeliveryId> write(UnitOfWork unit, Event event, List<Subscription> wanting) {
        return wanting.stream()
                .filter(subscription -> !written(unit, event, subscription))
                .map(subscription -> {
                    DeliveryRow row = new DeliveryRow(subscription.id(), event, unit.now(), state(unit, subscription));
                    unit.entities(Rows.UNIT).persist(row);
                    return row.id();
                })
                .toList();
    }

    private static boolean written(UnitOfWork unit, Event event, Subscription subscription) {
        return !unit.entities(Rows.UNIT)
                .createQuery(
                        "SELECT d.id FROM DeliveryRow d WHERE d.channel = :channel AND d.event = :event", Long.class)
                .setParameter("channel", subscription.id().value())
                .setParameter("event", event.id().value())
                .getResultList()
                .isEmpty();
    }

    /** Makes the receiver's row before several deliveries at once have something to note in it. */
    private static State state(UnitOfWork unit, Subscription subscription) {
        return Rows.receiverToChange(unit, subscription.id()).suspended() ? State.HELD : State.WAITING;
    }
}
