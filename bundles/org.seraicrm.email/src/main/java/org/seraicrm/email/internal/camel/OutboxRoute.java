package org.seraicrm.email.internal.camel;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.internal.Postman;
import org.seraicrm.email.internal.jdbc.DueMails.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Out: a few letters side by side. What fails here stays due in the database, so nothing is redelivered by Camel. */
@Component(service = RoutesBuilder.class)
public final class OutboxRoute extends RouteBuilder {

    /** Takes a {@link Due} as body. */
    static final String OUT = "seda:mail-out?concurrentConsumers=3&size=1000&discardWhenFull=true";

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRoute.class);

    private final Postman postman;

    @Activate
    public OutboxRoute(@Reference Postman postman) {
        this.postman = postman;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from(OUT).routeId("mail-out").process(this::send);
    }

    private void send(Exchange exchange) {
        Due due = exchange.getMessage().getBody(Due.class);
        try {
            postman.deliver(due.company(), due.mail());
        } catch (RuntimeException failed) { // edge: it stays due
            LOG.warn("Letter {} stays due", due.mail(), failed);
        }
    }
}
