package org.seraicrm.telegram.internal.camel;

import java.util.List;
import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.chat.Button;
import org.seraicrm.platform.integration.RouteHeaders;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.telegram.internal.Bot;
import org.seraicrm.telegram.internal.Incoming;

/** The bots of this node as a Camel endpoint: updates come out of it, messages go into it. */
final class TelegramComponent extends DefaultComponent {

    static final String SCHEME = "serai-telegram";

    /** A message on its way to a chat. */
    record Sending(Bot bot, long chat, String text, boolean html, List<List<Button>> buttons) {}

    private volatile @Nullable Updates updates;

    /** Brings an update into the route; returns when it was handled. */
    void deliver(Bot bot, Incoming incoming) {
        Updates consumer = updates;
        if (consumer == null) {
            throw new IllegalStateException("the route of updates is stopped");
        }
        consumer.deliver(bot, incoming);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new Chats(uri);
    }

    private final class Chats extends DefaultEndpoint {

        Chats(String uri) {
            super(uri, TelegramComponent.this);
        }

        @Override
        public Producer createProducer() {
            return new Messages(this);
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            return new Updates(this, processor);
        }
    }

    private final class Updates extends DefaultConsumer {

        Updates(Endpoint endpoint, Processor processor) {
            super(endpoint, processor);
        }

        @Override
        protected void doStart() throws Exception {
            super.doStart();
            updates = this;
        }

        @Override
        protected void doStop() throws Exception {
            updates = null;
            super.doStop();
        }

        void deliver(Bot bot, Incoming incoming) {
            Exchange exchange = createExchange(false);
            exchange.getMessage().setBody(Json.write(incoming));
            exchange.getMessage().setHeader(RouteHeaders.COMPANY, bot.company());
            exchange.getMessage().setHeader(RouteHeaders.CHANNEL, bot.id());
            try {
                getProcessor().process(exchange);
            } catch (Exception failed) { // edge: Camel declares nothing narrower
                exchange.setException(failed);
            }
            if (exchange.getException() != null) {
                throw new IllegalStateException("update " + incoming.update(), exchange.getException());
            }
        }
    }

    private final class Messages extends DefaultProducer {

        Messages(Endpoint endpoint) {
            super(endpoint);
        }

        @Override
        public void process(Exchange exchange) throws Exception {
            Updates consumer = updates;
            if (exchange.getMessage().getBody() instanceof Sending sending) {
                sending.bot().api().send(sending.chat(), sending.text(), sending.html(), sending.buttons());
            } else if (consumer != null) { // a dead letter that comes back
                consumer.getProcessor().process(exchange);
            }
        }
    }
}
