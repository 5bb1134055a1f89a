package org.seraicrm.webhooks.internal.camel;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.seraicrm.webhooks.internal.Deliverer;
import org.seraicrm.webhooks.internal.Lane;
import org.seraicrm.webhooks.internal.LeadIntake;
import org.seraicrm.webhooks.internal.Sender;

/** The parts that need Camel; receivers on loopback are allowed. */
public final class CamelParts implements AutoCloseable {

    private final CamelContext camel;
    private final HttpSender sender;
    private final SedaLane lane;

    public CamelParts(CamelContext camel) {
        this.camel = camel;
        this.sender = new HttpSender(camel, true);
        this.lane = new SedaLane(camel);
    }

    public CamelContext context() {
        return camel;
    }

    public RoutesBuilder hooks(LeadIntake intake) {
        return new HookRoutes(intake);
    }

    public RoutesBuilder deliveries(Deliverer deliverer) {
        return new DeliveryRoutes(deliverer);
    }

    public Sender sender() {
        return sender;
    }

    public Lane lane() {
        return lane;
    }

    @Override
    public void close() {
        lane.stop();
        try {
            sender.stop();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
