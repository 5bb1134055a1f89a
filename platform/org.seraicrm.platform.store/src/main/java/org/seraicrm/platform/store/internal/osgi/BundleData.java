package org.seraicrm.platform.store.internal.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.seraicrm.platform.store.Migrations;
import org.seraicrm.platform.store.internal.jpa.PersistenceUnitSpec;
import org.seraicrm.platform.store.internal.migration.ScriptFolder;

/** What a bundle's headers say about the data it keeps. */
record BundleData(Bundle bundle, String unit) {

    /** Empty when the bundle keeps none. */
    static Optional<BundleData> of(Bundle bundle) {
        return header(bundle, Migrations.UNIT).map(unit -> new BundleData(bundle, unit));
    }

    boolean platform() {
        return Migrations.PLATFORM.equals(unit);
    }

    List<String> entities() {
        return header(bundle, Migrations.ENTITIES).stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .toList();
    }

    ClassLoader loader() {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    PersistenceUnitSpec spec() {
        return new PersistenceUnitSpec(unit, entities(), loader());
    }

    ScriptFolder scripts() {
        var folder = header(bundle, Migrations.SCRIPTS).orElse(ScriptFolder.PATH);
        return new ScriptFolder(bundle.getSymbolicName(), texts(folder));
    }

    private Map<String, String> texts(String folder) {
        var found = bundle.findEntries(folder, "*.sql", true);
        var texts = new TreeMap<String, String>();
        for (var script : found == null ? List.<URL>of() : Collections.list(found)) {
            texts.put(pathBelow(folder, script), text(script));
        }
        return texts;
    }

    private static String pathBelow(String folder, URL script) {
        var path = script.getPath();
        return path.substring(path.indexOf(folder) + folder.length()).replaceFirst("^/", "");
    }

    private static String text(URL script) {
        try (var in = script.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> header(Bundle bundle, String name) {
        return Optional.ofNullable(bundle.getHeaders("").get(name)).filter(value -> !value.isBlank());
    }
}
