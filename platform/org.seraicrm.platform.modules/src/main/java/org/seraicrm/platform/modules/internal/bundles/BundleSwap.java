package org.seraicrm.platform.modules.internal.bundles;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;
import org.seraicrm.platform.modules.ModuleBundles;
import org.seraicrm.platform.store.MigrationFailure;
import org.seraicrm.platform.store.ModuleTables;

/**
 * Puts one version of a bundle in the place of another. The new one is installed beside the old one, so that the old one
 * is touched only when the new one can be resolved; nothing is ever refreshed, so that nobody else is touched at all.
 */
record BundleSwap(BundleContext context, ModuleTables tables) {

    private static final int MODULES = 80;
    private static final int LONGEST = 300;
    private static final Pattern MISSING = Pattern.compile("osgi\\.[a-z.]+; (\\(.+?\\)) ");

    /** The bundles of a name that modules' bundles are, whatever their version. */
    List<Bundle> ours(String name) {
        return all().filter(bundle -> bundle.getSymbolicName().equals(name)).toList();
    }

    /** All modules' bundles beside those of the distribution. */
    Stream<Bundle> all() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getLocation().startsWith(ModuleBundles.LOCATION));
    }

    /** Whether the distribution has a bundle of this name. */
    boolean distributed(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> !bundle.getLocation().startsWith(ModuleBundles.LOCATION))
                .anyMatch(bundle -> name.equals(bundle.getSymbolicName()));
    }

    /**
     * Starts it in the place of others of its name.
     *
     * @throws BundleRefused when it can't run; what ran before runs again then
     */
    void put(ModuleJar jar) {
        List<Bundle> before = ours(jar.name()).stream()
                .filter(bundle -> !bundle.getLocation().equals(jar.location()))
                .toList();
        Bundle fresh = installed(jar);
        try {
            resolve(fresh);
            before.forEach(BundleSwap::stop);
            start(fresh, before);
        } catch (BundleRefused refused) {
            remove(fresh);
            throw refused;
        }
        before.forEach(BundleSwap::remove);
    }

    private Bundle installed(ModuleJar jar) {
        try {
            Bundle bundle = context.installBundle(jar.location(), jar.stream());
            bundle.adapt(BundleStartLevel.class).setStartLevel(MODULES);
            return bundle;
        } catch (BundleException unusable) {
            throw new BundleRefused("bundle.notModule", Map.of(), unusable);
        }
    }

    private void resolve(Bundle fresh) {
        FrameworkWiring wiring =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        if (wiring.resolveBundles(List.of(fresh))) {
            return;
        }
        try {
            fresh.start(Bundle.START_TRANSIENT);
        } catch (BundleException unresolved) {
            Matcher missing = MISSING.matcher(unresolved.getMessage());
            throw new BundleRefused(
                    BundleRefused.UNRESOLVED,
                    Map.of("missing", missing.find() ? missing.group(1) : reason(unresolved)),
                    unresolved);
        }
    }

    private void start(Bundle fresh, List<Bundle> before) {
        boolean migrated = false;
        try {
            migrated = tables.prepare(fresh);
            fresh.start(Bundle.START_ACTIVATION_POLICY);
        } catch (MigrationFailure failure) {
            before.forEach(BundleSwap::startAgain);
            throw new BundleRefused(
                    failure.ahead() ? "bundle.tablesNewer" : "bundle.tables",
                    Map.of("script", failure.script()),
                    failure);
        } catch (BundleException failed) {
            // The old version doesn't know what the new one has made of its tables.
            before.forEach(migrated ? BundleSwap::remove : BundleSwap::startAgain);
            throw new BundleRefused("bundle.failed", Map.of("reason", reason(failed)), failed);
        }
    }

    private static String reason(BundleException failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        String told = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
        return told.substring(0, Math.min(LONGEST, told.length()));
    }

    private static void stop(Bundle bundle) {
        try {
            bundle.stop(Bundle.STOP_TRANSIENT);
        } catch (BundleException failed) {
            throw new IllegalStateException(bundle + " can't be stopped", failed);
        }
    }

    private static void startAgain(Bundle bundle) {
        try {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException failed) {
            throw new IllegalStateException(bundle + " can't be started again", failed);
        }
    }

    /** Takes it out for good. */
    static void remove(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException failed) {
            throw new IllegalStateException(bundle + " can't be taken out", failed);
        }
    }
}
