package org.seraicrm.platform.modules.internal.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.internal.bundles.HotBundles;
import org.seraicrm.platform.store.ModuleTables;
import org.seraicrm.platform.store.Store;

/** Where modules' bundles live in this container. */
final class BundlesOfModules {

    private BundlesOfModules() {}

    static HotBundles open(BundleContext context, Store store, ModuleTables tables, Runnable changed) {
        Path data =
                Path.of(Optional.ofNullable(context.getProperty("serai.data")).orElse("data"));
        boolean safe = Boolean.parseBoolean(context.getProperty("serai.safe"));
        return new HotBundles(context, store, tables, data.resolve("deploy"), node(data), safe, changed);
    }

    /** What tells this data folder from those of other nodes; the host of routes keeps its number in the same file. */
    private static String node(Path data) {
        Path file = data.resolve("node");
        try {
            if (Files.notExists(file)) {
                Files.writeString(
                        Files.createDirectories(data).resolve("node"),
                        ModuleId.next().text());
            }
            return Files.readString(file).strip();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
