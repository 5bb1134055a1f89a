package org.seraicrm.platform.rest.internal.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.seraicrm.platform.modules.ActionHandlers;

/** Sees bundles of modules, their actions and REST resources come and go, and has open pages told. */
@Component(
        immediate = true,
        service = {})
public final class Arrivals {

    private static final String RESOURCE = "(osgi.jakartars.resource=true)";

    private final BundleTracker<Bundle> bundles;
    private final List<ServiceTracker<?, ?>> services;
    private final Streams streams;

    @Activate
    public Arrivals(BundleContext context, @Reference Streams streams) throws InvalidSyntaxException {
        this.streams = streams;
        bundles = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, new OfBundles());
        services = List.of(
                new ServiceTracker<>(context, context.createFilter(RESOURCE), new OfServices(streams::reconnect)),
                new ServiceTracker<>(context, ActionHandlers.class.getName(), new OfServices(streams::modulesMoved)));
        bundles.open();
        services.forEach(tracker -> tracker.open(true));
    }

    @Deactivate
    void stop() {
        services.forEach(ServiceTracker::close);
        bundles.close();
    }

    private final class OfBundles implements BundleTrackerCustomizer<Bundle> {

        @Override
        public @Nullable Bundle addingBundle(Bundle bundle, @Nullable BundleEvent event) {
            if (bundle.getEntry("SERAI-INF") == null) {
                return null;
            }
            streams.modulesMoved();
            return bundle;
        }

        @Override
        public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle same) {}

        @Override
        public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle same) {
            streams.modulesMoved();
        }
    }

    private record OfServices(Runnable moved) implements ServiceTrackerCustomizer<Object, ServiceReference<Object>> {

        @Override
        public ServiceReference<Object> addingService(ServiceReference<Object> reference) {
            moved.run();
            return reference;
        }

        @Override
        public void modifiedService(ServiceReference<Object> reference, ServiceReference<Object> same) {}

        @Override
        public void removedService(ServiceReference<Object> reference, ServiceReference<Object> same) {
            moved.run();
        }
    }
}
