package org.seraicrm.webhooks.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.store.Store;
import org.seraicrm.webhooks.Deliveries;
import org.seraicrm.webhooks.Delivery;
import org.seraicrm.webhooks.DeliveryId;
import org.seraicrm.webhooks.internal.jpa.DeliveryRow;
import org.seraicrm.webhooks.internal.jpa.ReceiverRow;

/** Reads the delivery log from the database. */
@Component(service = Deliveries.class)
public final class StoredDeliveries implements Deliveries {

    private final Store store;

    @Activate
    public StoredDeliveries(@Reference Store store) {
        this.store = store;
    }

    @Override
    public List<Delivery> of(Actor actor, ChannelId channel, Optional<DeliveryId> before, int limit) {
        administrators(actor);
        return store.read(
                actor.company(),
                unit -> unit
                        .entities(Rows.UNIT)
                        .createQuery(
                                "SELECT d FROM DeliveryRow d WHERE d.channel = :channel AND d.id < :before"
                                        + " ORDER BY d.id DESC",
                                DeliveryRow.class)
                        .setParameter("channel", channel.value())
                        .setParameter("before", before.map(DeliveryId::value).orElse(Long.MAX_VALUE))
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(DeliveryRow::delivery)
                        .toList());
    }

    @Override
    public Set<ChannelId> suspended(Actor actor) {
        administrators(actor);
        return store.read(
                actor.company(),
                unit -> unit
                        .entities(Rows.UNIT)
                        .createQuery("SELECT r FROM ReceiverRow r WHERE r.suspended = TRUE", ReceiverRow.class)
                        .getResultList()
                        .stream()
                        .map(ReceiverRow::channel)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static void administrators(Actor actor) {
        if (actor.role() != Role.ADMINISTRATOR) {
            throw new Problem(Problem.Kind.FORBIDDEN, "action.forbidden").refusal();
        }
    }
}
