package org.seraicrm.platform.store.internal.osgi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.seraicrm.platform.store.Migrations;
import org.seraicrm.platform.store.internal.jpa.CompositeClassLoader;
import org.seraicrm.platform.store.internal.jpa.PersistenceUnitSpec;
import org.seraicrm.platform.store.internal.migration.ScriptFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bundles that share the platform's persistence unit, all of them installed before the store starts. */
final class PlatformBundles {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformBundles.class);

    private final List<BundleData> bundles;

    PlatformBundles(BundleContext context) {
        var found = Arrays.stream(context.getBundles())
                .map(BundleData::of)
                .flatMap(Optional::stream)
                .filter(BundleData::platform)
                .toList();
        context.getBundle(0)
                .adapt(FrameworkWiring.class)
                .resolveBundles(found.stream().map(BundleData::bundle).toList());
        bundles = found.stream().filter(PlatformBundles::resolved).toList();
    }

    private static boolean resolved(BundleData data) {
        Bundle bundle = data.bundle();
        var resolved = bundle.adapt(BundleWiring.class) != null;
        if (!resolved) {
            LOG.error("{} can't be resolved: its tables and entities are left out", bundle);
        }
        return resolved;
    }

    List<ScriptFolder> scripts() {
        return bundles.stream().map(BundleData::scripts).toList();
    }

    PersistenceUnitSpec unit() {
        var entities =
                bundles.stream().flatMap(data -> data.entities().stream()).toList();
        var loaders = bundles.stream().map(BundleData::loader).toList();
        return new PersistenceUnitSpec(Migrations.PLATFORM, entities, new CompositeClassLoader(loaders));
    }
}
