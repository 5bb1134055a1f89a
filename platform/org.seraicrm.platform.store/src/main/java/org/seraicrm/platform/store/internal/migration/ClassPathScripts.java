package org.seraicrm.platform.store.internal.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Manifest;

/** Finds the scripts of the jar or folder that a class came from, where there is no container. */
public final class ClassPathScripts {

    private ClassPathScripts() {}

    /** The scripts beside a class; empty when there are none. */
    public static ScriptFolder beside(Class<?> type) {
        var place = place(type);
        try {
            if (Files.isDirectory(place)) {
                return read(place);
            }
            try (var jar = FileSystems.newFileSystem(place, Map.of())) {
                return read(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(URI.create(type.getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()
                    .toString()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ScriptFolder read(Path root) throws IOException {
        var folder = root.resolve(ScriptFolder.PATH);
        var scripts = new TreeMap<String, String>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                    scripts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return new ScriptFolder(name(root), scripts);
    }

    /** The symbolic name; a folder of test classes has none. */
    private static String name(Path root) throws IOException {
        var manifest = root.resolve("META-INF/MANIFEST.MF");
        if (!Files.exists(manifest)) {
            return "test";
        }
        try (var in = Files.newInputStream(manifest)) {
            return Optional.ofNullable(new Manifest(in).getMainAttributes().getValue("Bundle-SymbolicName"))
                    .orElse("test");
        }
    }
}
