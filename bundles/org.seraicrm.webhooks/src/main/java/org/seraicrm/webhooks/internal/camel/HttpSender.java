package org.seraicrm.webhooks.internal.camel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.util.ObjectHelper;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.webhooks.internal.Payload;
import org.seraicrm.webhooks.internal.Sender;
import org.seraicrm.webhooks.internal.Subscription;
import org.seraicrm.webhooks.internal.camel.PublicAddresses.PrivateAddress;

/** Sends over Camel's http component: no redirects, no cookies, short patience, and no private network. */
@Component(service = Sender.class)
public final class HttpSender implements Sender {

    /** Server setting that lets receivers stand in private networks. */
    static final String PRIVATE_TOO = "serai.webhooks.private";

    private static final String CLIENT = "serai-webhook-client";
    private static final String ENDPOINT = "http://webhook.invalid?httpClient=#" + CLIENT
            + "&throwExceptionOnFailure=false&disableStreamCache=true&copyHeaders=false";
    private static final Timeout CONNECTING = Timeout.ofSeconds(5);
    private static final Timeout ANSWERING = Timeout.ofSeconds(15);
    private static final int LONGEST_ANSWER = 1000;

    private final CamelContext camel;
    private final CloseableHttpClient client;
    private final ProducerTemplate template;

    @Activate
    public HttpSender(@Reference CamelContext camel, BundleContext context) {
        this(camel, "true".equals(context.getProperty(PRIVATE_TOO)));
    }

    HttpSender(CamelContext camel, boolean privateToo) {
        this.camel = camel;
        this.client = client(privateToo);
        camel.getRegistry().bind(CLIENT, client);
        this.template = camel.createProducerTemplate();
    }

    private static CloseableHttpClient client(boolean privateToo) {
        ConnectionConfig connections = ConnectionConfig.custom()
                .setConnectTimeout(CONNECTING)
                .setSocketTimeout(ANSWERING)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(privateToo ? new SystemDefaultDnsResolver() : new PublicAddresses())
                        .setDefaultConnectionConfig(connections)
                        .setMaxConnPerRoute(4)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECTING)
                        .setResponseTimeout(ANSWERING)
                        .setRedirectsEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .setUserAgent("Serai-Webhooks/1")
                .build();
    }

    @Override
    public Answer send(Subscription subscription, Payload payload) {
        Instant now = Instant.now();
        byte[] body = payload.bytes();
        Exchange exchange = template.request(ENDPOINT, sent -> {
            Message message = sent.getMessage();
            message.setHeader(Exchange.HTTP_URI, subscription.url());
            message.setHeader(Exchange.HTTP_METHOD, "POST");
            message.setHeader(Exchange.CONTENT_TYPE, "application/json");
            message.setHeader("webhook-id", payload.id());
            message.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
            message.setHeader("webhook-signature", subscription.signature().sign(payload.id(), now, body));
            message.setBody(body);
        });
        return answer(exchange);
    }

    private static Answer answer(Exchange exchange) {
        if (exchange.getException() != null) {
            Throwable failure = exchange.getException();
            if (ObjectHelper.getException(PrivateAddress.class, failure) != null) {
                return new Answer(0, PRIVATE);
            }
            return new Answer(0, failure.getClass().getSimpleName() + ": " + failure.getMessage());
        }
        Message message = exchange.getMessage();
        int status = Optional.ofNullable(message.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class))
                .orElse(0);
        return new Answer(status, text(message));
    }

    private static String text(Message message) {
        try (InputStream body = message.getBody(InputStream.class)) {
            return body == null ? "" : new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        } catch (IOException cut) {
            return "";
        }
    }

    @Deactivate
    void stop() throws IOException {
        template.stop();
        camel.getRegistry().unbind(CLIENT);
        client.close();
    }
}
