package org.seraicrm.platform.modules.internal.osgi;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.seraicrm.platform.modules.internal.ModulesRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes texts and module kinds from bundles as they start, and gives them back as they stop. */
final class Contributions implements BundleTrackerCustomizer<Runnable> {

    private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);

    private final ModulesRuntime runtime;

    Contributions(ModulesRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public @Nullable Runnable addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        if (bundle.findEntries("SERAI-INF", "*", true) == null) {
            return null;
        }
        try {
            return runtime.contribute(bundle::getEntry);
        } catch (IOException unreadable) {
            LOG.error("Bundle {} is left out: its SERAI-INF can't be read", bundle.getSymbolicName(), unreadable);
            return null;
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Runnable contribution) {}

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Runnable contribution) {
        contribution.run();
    }
}
