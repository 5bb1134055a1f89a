package ${package}.internal.camel;

import ${package}.internal.Forgetting;
import java.util.Map;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/**
 * A Camel component of our own: a message to {@code ${kind}:forget?days=365} forgets bookings older than so many days; the
 * body then says how many there were.
 */
@org.osgi.service.component.annotations.Component(service = Component.class, property = "camel.scheme=${kind}")
public final class ForgettingComponent extends DefaultComponent {

    private final Forgetting forgetting;

    @Activate
    public ForgettingComponent(@Reference Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new ForgettingEndpoint(uri, getAndRemoveParameter(parameters, "days", Integer.class, 365));
    }

    private final class ForgettingEndpoint extends DefaultEndpoint {
        private final int days;

        ForgettingEndpoint(String uri, int days) {
            super(uri, ForgettingComponent.this);
            this.days = days;
        }

        @Override
        public Producer createProducer() {
            return new DefaultProducer(this) {
                @Override
                public void process(Exchange exchange) {
                    exchange.getMessage().setBody(forgetting.olderThan(days));
                }
            };
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            throw new UnsupportedOperationException("nothing comes from here");
        }
    }
}
