package org.seraicrm.webhooks.internal.camel;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.webhooks.internal.Hook;
import org.seraicrm.webhooks.internal.HookRequest;
import org.seraicrm.webhooks.internal.LeadIntake;

/** In: from the servlet to the lead. Who sends waits for the answer, so errors go back and nothing is redelivered. */
@Component(service = RoutesBuilder.class)
public final class HookRoutes extends RouteBuilder {

    /** Takes a {@link HookRequest} as body and the {@link Hook} as header; answers the lead. */
    public static final String IN = "direct:webhook-in";

    /** Header that holds the hook. */
    public static final String HOOK = "SeraiHook";

    private final LeadIntake intake;

    @Activate
    public HookRoutes(@Reference LeadIntake intake) {
        this.intake = intake;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from(IN).routeId("webhook-in").process(this::take);
    }

    private void take(Exchange exchange) {
        Hook hook = exchange.getMessage().getHeader(HOOK, Hook.class);
        HookRequest request = exchange.getMessage().getBody(HookRequest.class);
        exchange.getMessage().setBody(intake.take(hook, request));
    }
}
