package org.seraicrm.webhooks.internal;

import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.TimedWork;
import org.seraicrm.webhooks.internal.jdbc.DueDeliveries;

/** Every few seconds: hands in what is due, and forgets what ended a month ago. */
@Component(service = TimedWork.class)
public final class DeliveryRound implements TimedWork {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 200;

    private final Store store;
    private final Lane lane;

    @Activate
    public DeliveryRound(@Reference Store store, @Reference Lane lane) {
        this.store = store;
        this.lane = lane;
    }

    @Override
    public String name() {
        return "webhooks.round";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(PAUSE);
    }

    @Override
    public void run(String key, String data) {
        store.server(unit -> DueDeliveries.list(unit, AT_ONCE))
                .forEach(due -> lane.offer(due.company(), due.delivery()));
        store.server(unit -> DueDeliveries.forget(unit, KEPT, AT_ONCE));
    }
}
