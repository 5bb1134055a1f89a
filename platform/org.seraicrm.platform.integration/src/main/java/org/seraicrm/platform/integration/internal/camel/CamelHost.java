package org.seraicrm.platform.integration.internal.camel;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.FluentProducerTemplate;
import org.apache.camel.Route;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.DeadLetterChannelBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RedeliveryPolicyDefinition;
import org.seraicrm.platform.integration.RouteHeaders;
import org.seraicrm.platform.integration.internal.StoredDeadLetters;
import org.seraicrm.platform.integration.internal.jpa.DeadLetterRow;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.modules.ModuleGuard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Camel context for all bundles; their routes come and go. Routes that say nothing about errors try five times more
 * within about two minutes, then the message becomes a dead letter. Any thread.
 */
public final class CamelHost implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CamelHost.class);
    private static final int STOP_SECONDS = 10;

    private final FloodGates gates;
    private final DefaultCamelContext context;
    private final Map<RoutesBuilder, Set<String>> brought = new HashMap<>();

    /**
     * Starts the context.
     *
     * @param guard is told of bundles whose routes flood
     * @param firstPause before a message that failed is tried again; later ones are longer
     */
    public CamelHost(StoredDeadLetters letters, ModuleGuard guard, Duration firstPause) {
        gates = new FloodGates(guard, FloodGates.Limit.USUAL);
        context = inCamelsLoader(() -> started(letters, gates, firstPause));
    }

    private static DefaultCamelContext started(StoredDeadLetters letters, FloodGates gates, Duration firstPause)
            throws Exception {
        DefaultCamelContext context = new DefaultCamelContext(false);
        context.getCamelContextExtension().setName("serai");
        context.setApplicationContextClassLoader(DefaultCamelContext.class.getClassLoader());
        context.disableJMX();
        context.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
        context.getShutdownStrategy().setTimeout(STOP_SECONDS);
        context.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
        context.getCamelContextExtension().setErrorHandlerFactory(errors(firstPause));
        context.build();
        context.addRoutePolicyFactory(gates);
        context.addRoutes(new DeadLetterRoute(letters));
        context.start();
        return context;
    }

    private static DeadLetterChannelBuilder errors(Duration firstPause) {
        DeadLetterChannelBuilder errors = new DeadLetterChannelBuilder(DeadLetterRoute.ENDPOINT);
        errors.setUseOriginalMessage("true");
        errors.setRedeliveryPolicy(new RedeliveryPolicyDefinition()
                .maximumRedeliveries(5)
                .redeliveryDelay(firstPause.toMillis())
                .backOffMultiplier(3)
                .useExponentialBackOff()
                .maximumRedeliveryDelay(60_000)
                .asyncDelayedRedelivery());
        return errors;
    }

    public CamelContext context() {
        return context;
    }

    /**
     * Takes a bundle's routes in and starts them.
     *
     * @param owner the module kind whose they are, or else the bundle
     */
    public synchronized void add(RoutesBuilder routes, String owner) {
        Set<String> before = ids();
        inCamelsLoader(() -> {
            context.addRoutes(routes);
            return routes;
        });
        Set<String> added = ids();
        added.removeAll(before);
        brought.put(routes, added);
        added.forEach(route -> gates.owned(route, owner));
    }

    /** Stops a bundle's routes and forgets them. */
    public synchronized void remove(RoutesBuilder routes) {
        Set<String> ids = brought.remove(routes);
        if (ids != null) {
            ids.forEach(this::remove);
        }
    }

    private void remove(String id) {
        try {
            context.getRouteController().stopRoute(id, STOP_SECONDS, TimeUnit.SECONDS);
            context.removeRoute(id);
            gates.forget(id);
        } catch (Exception failed) { // edge: Camel declares nothing narrower
            LOG.warn("Route {} does not stop cleanly", id, failed);
        }
    }

    private Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        List<Route> routes = context.getRoutes();
        routes.forEach(route -> ids.add(route.getRouteId()));
        return ids;
    }

    /** Takes a bundle's Camel component in. */
    public void add(String scheme, Component component) {
        context.addComponent(scheme, component);
    }

    /** Forgets a bundle's Camel component. */
    public void removeComponent(String scheme) {
        context.removeComponent(scheme);
    }

    /** Sends a dead letter to where it came from, and waits until it is handled. */
    public void send(CompanyId company, String endpoint, DeadLetterRow.LetterContent content) {
        FluentProducerTemplate template = context.createFluentProducerTemplate().to(endpoint);
        content.headers().forEach(template::withHeader);
        template.withHeader(RouteHeaders.COMPANY, company)
                .withBody(content.body())
                .send();
    }

    @Override
    public void close() {
        gates.close();
        context.stop();
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private static <T> T inCamelsLoader(Work<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(DefaultCamelContext.class.getClassLoader());
        try {
            return work.run();
        } catch (Exception failed) { // edge: Camel declares nothing narrower
            throw new IllegalStateException("Camel refuses: " + failed.getMessage(), failed);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
