package org.seraicrm.email.internal.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.MailId;
import org.seraicrm.email.internal.Outbox;
import org.seraicrm.email.internal.jdbc.DueMails.Due;
import org.seraicrm.platform.kernel.CompanyId;

/** Hands letters in to the route that sends them. */
@Component(service = Outbox.class)
public final class SedaOutbox implements Outbox {

    private final ProducerTemplate template;

    @Activate
    public SedaOutbox(@Reference CamelContext camel) {
        template = camel.createProducerTemplate();
    }

    @Override
    public void offer(CompanyId company, MailId mail) {
        template.sendBody(OutboxRoute.OUT, new Due(company, mail));
    }

    @Deactivate
    void stop() {
        template.stop();
    }
}
