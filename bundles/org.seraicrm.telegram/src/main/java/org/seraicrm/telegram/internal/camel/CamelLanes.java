package org.seraicrm.telegram.internal.camel;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.seraicrm.platform.chat.Button;
import org.seraicrm.telegram.internal.Bot;
import org.seraicrm.telegram.internal.BotFailure;
import org.seraicrm.telegram.internal.Incoming;
import org.seraicrm.telegram.internal.Lanes;

/** Lanes through the routes of {@link TelegramRoutes}. */
final class CamelLanes implements Lanes {

    private final TelegramComponent component;
    private final ProducerTemplate template;

    CamelLanes(CamelContext camel, TelegramComponent component) {
        this.component = component;
        this.template = camel.createProducerTemplate();
    }

    @Override
    public void in(Bot bot, Incoming incoming) {
        component.deliver(bot, incoming);
    }

    @Override
    public void out(Bot bot, long chat, String text, boolean html, List<List<Button>> buttons) {
        try {
            template.sendBody(TelegramRoutes.OUT, new TelegramComponent.Sending(bot, chat, text, html, buttons));
        } catch (CamelExecutionException failed) {
            if (failed.getCause() instanceof BotFailure failure) {
                throw failure;
            }
            throw failed;
        }
    }
}
