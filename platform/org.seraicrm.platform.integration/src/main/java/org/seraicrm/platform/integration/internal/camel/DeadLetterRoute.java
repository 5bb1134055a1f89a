package org.seraicrm.platform.integration.internal.camel;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.RouteHeaders;
import org.seraicrm.platform.integration.internal.StoredDeadLetters;
import org.seraicrm.platform.integration.internal.jpa.DeadLetterRow.LetterContent;
import org.seraicrm.platform.kernel.CompanyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps messages that other routes gave up. */
final class DeadLetterRoute extends RouteBuilder {

    static final String ENDPOINT = "direct:serai-dead-letters";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterRoute.class);
    private static final int LONGEST_HEADER = 1000;

    private final StoredDeadLetters letters;

    DeadLetterRoute(StoredDeadLetters letters) {
        this.letters = letters;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from(ENDPOINT).routeId("dead-letters").process(this::keep);
    }

    private void keep(Exchange exchange) {
        String route = exchange.getProperty(Exchange.FAILURE_ROUTE_ID, "?", String.class);
        String endpoint = Optional.ofNullable(exchange.getFromEndpoint())
                .map(Object::toString)
                .orElse("?");
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        CompanyId company = exchange.getMessage().getHeader(RouteHeaders.COMPANY, CompanyId.class);
        LOG.warn("Route {} gave up message {}", route, exchange.getExchangeId(), failure);
        if (company != null) {
            letters.keep(
                    company,
                    route,
                    exchange.getFromEndpoint() == null
                            ? endpoint
                            : exchange.getFromEndpoint().getEndpointUri(),
                    String.valueOf(failure),
                    content(exchange.getMessage()));
        }
    }

    private static LetterContent content(Message message) {
        Map<String, String> headers = new TreeMap<>();
        message.getHeaders().forEach((name, value) -> header(value).ifPresent(text -> headers.put(name, text)));
        Object body = message.getBody();
        return body instanceof byte[] bytes
                ? new LetterContent(headers, bytes, false)
                : new LetterContent(headers, text(message).getBytes(StandardCharsets.UTF_8), true);
    }

    private static String text(Message message) {
        return Optional.ofNullable(message.getBody(String.class)).orElse("");
    }

    private static Optional<String> header(Object value) {
        if (value instanceof ChannelId channel) {
            return Optional.of(channel.text());
        }
        return Optional.ofNullable(value)
                .filter(known -> known instanceof String || known instanceof Number || known instanceof Boolean)
                .map(Object::toString)
                .filter(text -> text.length() <= LONGEST_HEADER);
    }
}
