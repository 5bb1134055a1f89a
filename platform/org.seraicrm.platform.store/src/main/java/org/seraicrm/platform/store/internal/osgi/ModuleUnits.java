package org.seraicrm.platform.store.internal.osgi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.seraicrm.platform.store.MigrationFailure;
import org.seraicrm.platform.store.ModuleTables;
import org.seraicrm.platform.store.internal.RunningStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the bundles with a persistence unit of their own: brings their tables up to date before their components
 * start, and closes their unit when they stop. One that fails is left out and disturbs nobody.
 */
@Component(service = ModuleTables.class, immediate = true)
public final class ModuleUnits implements ModuleTables, BundleTrackerCustomizer<BundleData> {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleUnits.class);
    private static final int STATES = Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final RunningStore store;
    private final Map<String, MigrationFailure> failures = new ConcurrentHashMap<>();
    private final BundleTracker<BundleData> tracker;

    @Activate
    public ModuleUnits(@Reference StoreOpening opening, BundleContext context) {
        this.store = opening.running();
        this.tracker = new BundleTracker<>(context, STATES, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    @Override
    public boolean prepare(Bundle module) {
        return BundleData.of(module)
                .filter(data -> !data.platform())
                .map(data -> store.migration().migrate(data.scripts()))
                .orElse(false);
    }

    @Override
    public Map<String, MigrationFailure> failures() {
        return Map.copyOf(failures);
    }

    @Override
    public @Nullable BundleData addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        return BundleData.of(bundle)
                .filter(data -> !data.platform())
                .map(this::open)
                .orElse(null);
    }

    private BundleData open(BundleData data) {
        try {
            store.migration().migrate(data.scripts());
            store.units().add(data.spec());
            failures.remove(data.bundle().getSymbolicName());
        } catch (MigrationFailure failure) {
            LOG.error("{} has no data", data.bundle(), failure);
            failures.put(data.bundle().getSymbolicName(), failure);
        }
        return data;
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, BundleData data) {
        // a bundle that goes from starting to active keeps its unit
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, BundleData data) {
        failures.remove(bundle.getSymbolicName());
        store.units().remove(data.unit());
    }
}
