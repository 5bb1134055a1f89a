package org.seraicrm.webhooks.internal.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.webhooks.Lead;
import org.seraicrm.webhooks.internal.Entrance;
import org.seraicrm.webhooks.internal.Hook;
import org.seraicrm.webhooks.internal.HookRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands messages in to the route that takes them. A route that was stopped takes nothing. */
@Component(service = Entrance.class)
public final class CamelEntrance implements Entrance {

    private static final Logger LOG = LoggerFactory.getLogger(CamelEntrance.class);

    private final ProducerTemplate template;

    @Activate
    public CamelEntrance(@Reference CamelContext camel) {
        template = camel.createProducerTemplate();
    }

    @Override
    public Lead take(Hook hook, HookRequest request) {
        Exchange exchange = template.request(HookRoutes.IN, sent -> {
            sent.getMessage().setHeader(HookRoutes.HOOK, hook);
            sent.getMessage().setBody(request);
        });
        if (exchange.getException() instanceof Refusal refusal) {
            throw refusal;
        }
        if (exchange.getException() != null) {
            LOG.error("Webhook {} failed", hook.id(), exchange.getException());
            throw new Problem(Problem.Kind.UNAVAILABLE, "webhook.unavailable").refusal();
        }
        return exchange.getMessage().getBody(Lead.class);
    }

    @Deactivate
    void stop() {
        template.stop();
    }
}
