package org.seraicrm.platform.integration.internal.camel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.seraicrm.platform.modules.ModuleGuard;
import org.seraicrm.platform.modules.ModuleGuard.Tripped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shuts a bundle's route that floods the server: its owner is taken out of service, and the route takes nothing in until
 * the owner is given another chance. What waits at its source stays there. Any thread.
 */
final class FloodGates implements RoutePolicyFactory, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FloodGates.class);

    private final ModuleGuard guard;
    private final Limit limit;
    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private final Map<String, Shut> shut = new ConcurrentHashMap<>();
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "serai-flood-gates");
        thread.setDaemon(true);
        return thread;
    });

    /** A gate that is shut, and before which route. */
    private record Shut(Gate gate, Route route) {}

    /**
     * What is a flood.
     *
     * @param messages more than these in a second
     * @param seconds so many of them one after the other
     */
    record Limit(int messages, int seconds) {
        /** Beyond what any of our own routes does in a rush. */
        static final Limit USUAL = new Limit(1_000, 5);
    }

    FloodGates(ModuleGuard guard, Limit limit) {
        this.guard = guard;
        this.limit = limit;
        var unused = keeper.scheduleWithFixedDelay(this::open, 1, 1, TimeUnit.SECONDS);
    }

    /** Says whose route it is; routes of nobody are never shut. */
    void owned(String route, String owner) {
        if (!owner.isEmpty()) {
            owners.put(route, owner);
        }
    }

    void forget(String route) {
        owners.remove(route);
        shut.remove(route);
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        return new Gate();
    }

    /** Opens the gates of owners that were given another chance. */
    private void open() {
        shut.forEach((route, closed) -> {
            String owner = owners.getOrDefault(route, "");
            if (guard.tripped().stream().map(Tripped::kind).noneMatch(owner::equals) && shut.remove(route, closed)) {
                closed.gate().open(closed.route());
                LOG.info("Route {} takes in messages again", route);
            }
        });
    }

    @Override
    public void close() {
        keeper.shutdownNow();
    }

    private final class Gate extends RoutePolicySupport {

        private long second = now();
        private int messages;
        private int flooded;

        @Override
        public void onExchangeBegin(Route route, Exchange exchange) {
            if (floods()) {
                keeper.execute(() -> shut(route));
            }
        }

        /** True once per flood. */
        private synchronized boolean floods() {
            long present = now();
            if (present != second) {
                flooded = messages > limit.messages() && present == second + 1 ? flooded + 1 : 0;
                second = present;
                messages = 0;
            }
            messages++;
            return flooded == limit.seconds() && messages == 1;
        }

        private void shut(Route route) {
            String owner = owners.get(route.getRouteId());
            if (owner == null || shut.putIfAbsent(route.getRouteId(), new Shut(this, route)) != null) {
                return;
            }
            guard.trip(
                    owner,
                    "its route " + route.getRouteId() + " floods: more than " + limit.messages()
                            + " messages a second");
            try {
                suspendOrStopConsumer(route.getConsumer());
            } catch (Exception failed) { // edge: Camel declares nothing narrower
                handleException(failed);
            }
        }

        private void open(Route route) {
            try {
                resumeOrStartConsumer(route.getConsumer());
            } catch (Exception failed) { // edge: Camel declares nothing narrower
                handleException(failed);
            }
        }

        private static long now() {
            return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        }
    }
}
