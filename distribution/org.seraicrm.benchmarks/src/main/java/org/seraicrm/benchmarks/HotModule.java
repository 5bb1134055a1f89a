package org.seraicrm.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A module's bundle, and later versions of it that change nothing but their number and bring one script more each.
 *
 * @param kind that it brings
 */
record HotModule(Path jar, String kind) {

    private static final String MANIFEST = "SERAI-INF/module.yaml";
    private static final String SCRIPTS = "SERAI-INF/db/migration/";
    private static final int SCRIPTS_OF_ITS_OWN = 100;

    /** The same as {@code 1.0.NUMBER}, with so many scripts of that kind, in a folder. */
    HotModule version(int number, Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve(jar.getFileName());
        try (JarFile before = new JarFile(jar.toFile())) {
            Manifest manifest = new Manifest(before.getManifest());
            manifest.getMainAttributes().putValue("Bundle-Version", name(number));
            try (JarOutputStream after = new JarOutputStream(Files.newOutputStream(file), manifest)) {
                for (JarEntry entry : (Iterable<JarEntry>) before.stream()::iterator) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        byte[] content = before.getInputStream(entry).readAllBytes();
                        put(
                                after,
                                entry.getName(),
                                entry.getName().equals(MANIFEST) ? numbered(content, number) : content);
                    }
                }
                for (int script = 1; script <= number; script++) {
                    int place = SCRIPTS_OF_ITS_OWN + script;
                    put(after, SCRIPTS + "V" + place + "__hot.sql", sql(script));
                }
            }
        }
        return new HotModule(file, kind);
    }

    static String name(int number) {
        return "1.0." + number;
    }

    private static byte[] sql(int script) {
        return ("CREATE TABLE hot_module_" + script + " (id BIGINT NOT NULL PRIMARY KEY);")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] numbered(byte[] content, int number) {
        return new String(content, StandardCharsets.UTF_8)
                .replaceFirst("(?m)^version:.*$", "version: " + name(number))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
