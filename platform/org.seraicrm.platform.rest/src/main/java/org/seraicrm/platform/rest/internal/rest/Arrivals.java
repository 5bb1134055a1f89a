package org.seraicrm.platform.rest.internal.rest;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
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

/** Sees bundles of modules and their actions come and go, and has open pages told. */
@Component(
        immediate = true,
        service = {})
public final class Arrivals {

    private final Streams streams;
    private final BundleTracker<Bundle> bundles;
    private final ServiceTracker<ActionHandlers, ServiceReference<ActionHandlers>> handlers;

    @Activate
    public Arrivals(BundleContext context, @Reference Streams streams) {
        this.streams = streams;
        bundles = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, new OfBundles());
        handlers = new ServiceTracker<>(context, ActionHandlers.class, new OfHandlers());
        bundles.open();
        handlers.open();
    }

    @Deactivate
    void stop() {
        handlers.close();
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

    private final class OfHandlers
            implements ServiceTrackerCustomizer<ActionHandlers, ServiceReference<ActionHandlers>> {

        @Override
        public ServiceReference<ActionHandlers> addingService(ServiceReference<ActionHandlers> reference) {
            streams.modulesMoved();
            return reference;
        }

        @Override
        public void modifiedService(
                ServiceReference<ActionHandlers> reference, ServiceReference<ActionHandlers> same) {}

        @Override
        public void removedService(ServiceReference<ActionHandlers> reference, ServiceReference<ActionHandlers> same) {
            streams.modulesMoved();
        }
    }
}
