package org.seraicrm.platform.integration.internal.osgi;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.RoutesBuilder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.condition.Condition;
import org.seraicrm.platform.integration.ChannelKind;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.integration.DeadLetters;
import org.seraicrm.platform.integration.Routes;
import org.seraicrm.platform.integration.internal.IntegrationRuntime;
import org.seraicrm.platform.integration.internal.NodeIdentity;
import org.seraicrm.platform.kernel.Started;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.ModuleGuard;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.security.SecretBox;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.TimedWork;

/** Starts Camel, offers channels and routes as services, and takes in what bundles bring. */
@org.osgi.service.component.annotations.Component(
        immediate = true,
        service = {})
public final class IntegrationComponent {

    /** Service property of a Camel component: the scheme of its endpoints. */
    static final String SCHEME = "camel.scheme";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final BundleContext context;
    private final IntegrationRuntime runtime;
    private final AutoCloseable following;
    private final List<ServiceRegistration<?>> services = new ArrayList<>();

    @Activate
    public IntegrationComponent(
            BundleContext context,
            @Reference Store store,
            @Reference SecretBox box,
            @Reference ModuleGuard guard,
            @Reference EventLog log)
            throws Exception {
        this.context = context;
        Optional<Path> data =
                Optional.ofNullable(context.getProperty("serai.data")).map(Path::of);
        runtime = new IntegrationRuntime(store, box, guard, Clock.systemUTC(), NodeIdentity.of(data), FIRST_PAUSE);
        following = log.follow("channels", log.lastPosition(), this::follow);
        register(context);
    }

    private void register(BundleContext context) {
        services.add(context.registerService(CamelContext.class, runtime.context(), null));
        services.add(context.registerService(Routes.class, runtime.routes(), null));
        services.add(context.registerService(Channels.class, runtime.channels(), null));
        services.add(context.registerService(DeadLetters.class, runtime.deadLetters(), null));
        runtime.handlers().forEach(it -> services.add(context.registerService(ActionHandlers.class, it, null)));
        runtime.work().forEach(it -> services.add(context.registerService(TimedWork.class, it, null)));
        runtime.reach().forEach(it -> services.add(context.registerService(Reach.class, it, null)));
    }

    private void follow(List<Event> events) {
        if (events.stream().anyMatch(event -> event.type().equals("channel.changed"))) {
            runtime.wake();
        }
    }

    /** Lets channels work. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, target = Started.TARGET)
    void addStarted(Condition allHadTheirTurn) {
        runtime.start();
    }

    /** What works goes on working. */
    void removeStarted(Condition allHadTheirTurn) {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addKind(ChannelKind kind) {
        runtime.add(kind);
    }

    void removeKind(ChannelKind kind) {
        runtime.remove(kind);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addRoutes(RoutesBuilder routes, Map<String, Object> properties) {
        runtime.add(routes, properties.get(Constants.SERVICE_BUNDLEID) instanceof Long bundle ? owner(bundle) : "");
    }

    /** The module kind that a bundle brings, else its name. */
    private String owner(long id) {
        Bundle bundle = context.getBundle(id);
        if (bundle == null) {
            return "";
        }
        return KindOfBundle.of(bundle).orElseGet(bundle::getSymbolicName);
    }

    void removeRoutes(RoutesBuilder routes) {
        runtime.remove(routes);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(" + SCHEME + "=*)")
    void addComponent(Component component, Map<String, Object> properties) {
        runtime.add(String.valueOf(properties.get(SCHEME)), component);
    }

    void removeComponent(Component component, Map<String, Object> properties) {
        runtime.removeComponent(String.valueOf(properties.get(SCHEME)));
    }

    @Deactivate
    void stop() throws Exception {
        services.forEach(ServiceRegistration::unregister);
        following.close();
        runtime.close();
    }
}
