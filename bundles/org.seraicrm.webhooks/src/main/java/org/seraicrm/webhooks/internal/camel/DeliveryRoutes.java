package org.seraicrm.webhooks.internal.camel;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.webhooks.internal.Deliverer;
import org.seraicrm.webhooks.internal.jdbc.DueDeliveries.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Out: a few deliveries side by side. What fails here stays due in the database, so nothing is redelivered by Camel. */
@Component(service = RoutesBuilder.class)
public final class DeliveryRoutes extends RouteBuilder {

    /** Takes a {@link Due} as body. */
    static final String OUT = "seda:webhook-out?concurrentConsumers=8&size=5000&discardWhenFull=true";

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRoutes.class);

    private final Deliverer deliverer;

    @Activate
    public DeliveryRoutes(@Reference Deliverer deliverer) {
        this.deliverer = deliverer;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from(OUT).routeId("webhook-out").process(this::deliver);
    }

    private void deliver(Exchange exchange) {
        Due due = exchange.getMessage().getBody(Due.class);
        try {
            deliverer.deliver(due.company(), due.delivery());
        } catch (RuntimeException failed) { // edge: it stays due
            LOG.warn("Delivery {} stays due", due.delivery(), failed);
        }
    }
}
