package org.seraicrm.email.internal.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.seraicrm.email.internal.Inbox;
import org.seraicrm.email.internal.MailServers;
import org.seraicrm.email.internal.Outbox;
import org.seraicrm.email.internal.Postman;

/** The parts that need Camel. */
public final class CamelParts implements AutoCloseable {

    private final CamelMailServers servers;
    private final SedaOutbox outbox;

    public CamelParts(CamelContext camel, Inbox inbox) {
        servers = new CamelMailServers(camel, inbox);
        outbox = new SedaOutbox(camel);
    }

    public MailServers servers() {
        return servers;
    }

    public Outbox outbox() {
        return outbox;
    }

    public RoutesBuilder route(Postman postman) {
        return new OutboxRoute(postman);
    }

    @Override
    public void close() {
        servers.stop();
        outbox.stop();
    }
}
