package org.seraicrm.telegram.internal.camel;

import jakarta.servlet.Servlet;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.chat.ChatCarrier;
import org.seraicrm.platform.integration.ChannelKind;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.Store;
import org.seraicrm.telegram.internal.TelegramRuntime;
import org.seraicrm.telegram.internal.bots.TelegramBotsApi;
import org.seraicrm.telegram.internal.webhook.WebhookServlet;

/** Offers the channel kind, the carrier, the actions, the routes and the webhook's address as services. */
@Component(
        immediate = true,
        service = {})
public final class TelegramStart {

    private final TelegramRuntime runtime;
    private final AutoCloseable following;
    private final List<ServiceRegistration<?>> services = new ArrayList<>();

    @Activate
    public TelegramStart(
            BundleContext context,
            @Reference Store store,
            @Reference EventLog log,
            @Reference CamelContext camel,
            @Reference Channels channels,
            @Reference TalkServices talk) {
        TelegramComponent component = new TelegramComponent();
        CamelLanes lanes = new CamelLanes(camel, component);
        runtime = new TelegramRuntime(store, talk.talk(), talk.persons(), channels, lanes, TelegramBotsApi::of);
        following = log.follow("telegram-menus", log.lastPosition(), runtime::follow);
        TelegramRoutes routes = new TelegramRoutes(component, runtime.bots(), runtime.inbox());
        services.add(context.registerService(RoutesBuilder.class, routes, null));
        services.add(context.registerService(ActionHandlers.class, runtime.handlers(), null));
        services.add(context.registerService(ChatCarrier.class, runtime.carrier(), null));
        services.add(context.registerService(Servlet.class, new WebhookServlet(runtime.bots(), lanes), webhook()));
        services.add(context.registerService(ChannelKind.class, runtime.kind(), null));
    }

    private static Dictionary<String, ?> webhook() {
        Dictionary<String, String> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.servlet.pattern", "/telegram/*");
        properties.put("osgi.http.whiteboard.servlet.name", "telegram");
        return properties;
    }

    @Deactivate
    void stop() throws Exception {
        for (int at = services.size() - 1; at >= 0; at--) {
            services.get(at).unregister();
        }
        following.close();
        runtime.close();
    }
}
