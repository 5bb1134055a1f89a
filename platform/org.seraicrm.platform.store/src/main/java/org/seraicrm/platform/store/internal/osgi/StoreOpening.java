package org.seraicrm.platform.store.internal.osgi;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.seraicrm.platform.store.Backups;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.internal.RunningStore;
import org.seraicrm.platform.store.internal.events.Pauses;

/**
 * Opens the store in the container and registers its services. They are registered by hand, so that subscribers that
 * need the store may be told of events by it without going round in circles.
 */
@Component(service = StoreOpening.class, immediate = true)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.seraicrm.platform.store.Store\"",
        uses = Store.class)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.seraicrm.platform.store.EventLog\"",
        uses = EventLog.class)
public final class StoreOpening {

    private final RunningStore running;
    private final List<ServiceRegistration<?>> services;

    @Activate
    public StoreOpening(BundleContext context) {
        var platform = new PlatformBundles(context);
        running = RunningStore.open(
                ContainerSettings.read(context),
                Clock.systemUTC(),
                Pauses.USUAL,
                platform.scripts(),
                List.of(platform.unit()));
        services = Stream.<ServiceRegistration<?>>of(
                        context.registerService(EventLog.class, running.log(), null),
                        context.registerService(Backups.class, running.backups(), null),
                        context.registerService(Store.class, running.store(), null))
                .toList();
    }

    RunningStore running() {
        return running;
    }

    @Deactivate
    void close() {
        services.forEach(ServiceRegistration::unregister);
        running.close();
    }
}
