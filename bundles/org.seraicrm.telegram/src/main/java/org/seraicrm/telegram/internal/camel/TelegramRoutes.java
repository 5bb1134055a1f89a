package org.seraicrm.telegram.internal.camel;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.seraicrm.platform.integration.RouteHeaders;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.telegram.internal.Bot;
import org.seraicrm.telegram.internal.Bots;
import org.seraicrm.telegram.internal.Inbox;
import org.seraicrm.telegram.internal.Incoming;

/**
 * Updates go in by {@code telegram-updates} and {@code telegram-in}, with redelivery and dead letters; messages go out by
 * {@code telegram-out}, whose failures are the outbox's matter.
 */
final class TelegramRoutes extends RouteBuilder {

    static final String OUT = "direct:telegram-out";

    private static final String IN = "direct:telegram-in";

    private final TelegramComponent component;
    private final Bots bots;
    private final Inbox inbox;

    TelegramRoutes(TelegramComponent component, Bots bots, Inbox inbox) {
        this.component = component;
        this.bots = bots;
        this.inbox = inbox;
    }

    @Override
    public void configure() {
        if (getContext().hasComponent(TelegramComponent.SCHEME) != null) {
            getContext().removeComponent(TelegramComponent.SCHEME);
        }
        getContext().addComponent(TelegramComponent.SCHEME, component);
        from(TelegramComponent.SCHEME + ":updates")
                .routeId("telegram-updates")
                .errorHandler(noErrorHandler())
                .to(IN);
        from(IN).routeId("telegram-in").process(this::take);
        from(OUT).routeId("telegram-out").errorHandler(noErrorHandler()).to(TelegramComponent.SCHEME + ":messages");
    }

    private void take(Exchange exchange) {
        String channel = String.valueOf(exchange.getMessage().getHeader(RouteHeaders.CHANNEL));
        Bot bot = bots.find(channel).orElseThrow(() -> new IllegalStateException("bot " + channel + " is not at work"));
        inbox.take(bot, Json.read(exchange.getMessage().getBody(String.class), Incoming.class));
    }
}
