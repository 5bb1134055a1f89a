package org.seraicrm.webhooks.internal.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.webhooks.DeliveryId;
import org.seraicrm.webhooks.internal.Lane;
import org.seraicrm.webhooks.internal.jdbc.DueDeliveries.Due;

/** Hands deliveries in to the route that tries them. */
@Component(service = Lane.class)
public final class SedaLane implements Lane {

    private final ProducerTemplate template;

    @Activate
    public SedaLane(@Reference CamelContext camel) {
        template = camel.createProducerTemplate();
    }

    @Override
    public void offer(CompanyId company, DeliveryId delivery) {
        template.sendBody(DeliveryRoutes.OUT, new Due(company, delivery));
    }

    @Deactivate
    void stop() {
        template.stop();
    }
}
