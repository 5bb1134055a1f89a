package org.seraicrm.platform.modules.internal.bundles;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.Felix;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.seraicrm.platform.store.MigrationFailure;
import org.seraicrm.platform.store.ModuleTables;
import org.seraicrm.platform.store.Store;

/** A container of its own with a folder for files, on a database that other nodes may share. */
final class Node implements AutoCloseable {

    /** A header of the bundles here: its tables can't be brought up to date. */
    static final String WRONG_SCRIPT = "Wrong-Script";

    private final Path folder;
    private final Felix felix;
    private final HotBundles bundles;

    Node(Path folder, Store store) throws BundleException, IOException {
        this.folder = Files.createDirectories(folder.resolve("deploy"));
        felix = new Felix(Map.of(
                Constants.FRAMEWORK_STORAGE,
                folder.resolve("cache").toString(),
                Constants.FRAMEWORK_BEGINNING_STARTLEVEL,
                "100"));
        felix.start();
        bundles = new HotBundles(
                felix.getBundleContext(),
                store,
                new Scripts(),
                this.folder,
                folder.getFileName().toString(),
                false,
                () -> {});
        bundles.tidy();
        bundles.settle();
    }

    /** Tables as far as bundles' headers tell of them. */
    private static final class Scripts implements ModuleTables {
        @Override
        public boolean prepare(Bundle module) {
            String script = module.getHeaders("").get(WRONG_SCRIPT);
            if (script != null) {
                throw new MigrationFailure("no SQL", script, false, new IllegalStateException());
            }
            return false;
        }

        @Override
        public Map<String, MigrationFailure> failures() {
            return Map.of();
        }
    }

    HotBundles bundles() {
        return bundles;
    }

    /** A bundle of nothing but headers, as a file that is not in the folder. */
    Path jar(String name, String version, String... headers) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        manifest.getMainAttributes().putValue(Constants.BUNDLE_VERSION, version);
        for (int at = 0; at < headers.length; at += 2) {
            manifest.getMainAttributes().putValue(headers[at], headers[at + 1]);
        }
        Path file = folder.resolveSibling(name + "-" + version + ".jar");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
        return file;
    }

    /** Drops a bundle of nothing but headers into the folder. */
    void drop(String file, String name, String version, String... headers) throws IOException {
        bundles.deploy(
                Files.copy(jar(name, version, headers), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING));
    }

    /** Removes a file while nobody looks. */
    void lose(String file) throws IOException {
        Files.delete(folder.resolve(file));
    }

    /** Name and version of the bundles that are there and in which state. */
    List<String> running() {
        return Arrays.stream(felix.getBundleContext().getBundles())
                .filter(bundle -> bundle.getBundleId() != 0)
                .map(bundle -> bundle.getSymbolicName()
                        + " "
                        + bundle.getVersion()
                        + (bundle.getState() == Bundle.ACTIVE ? "" : " stands"))
                .sorted()
                .toList();
    }

    /** Codes of the reasons by name. */
    List<String> refused() {
        return bundles.refused().stream()
                .map(refused -> refused.name() + " " + refused.reason().code())
                .toList();
    }

    @Override
    public void close() throws Exception {
        felix.stop();
        felix.waitForStop(10_000);
    }
}
