package org.seraicrm.platform.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;

/** The files of the client by their path, {@code /index.html}; about two megabytes, read once. */
final class Assets {

    private static final String FOLDER = "web";
    private static final String ZIPPED = ".gz";

    private final Map<String, Asset> byPath;

    Assets(Map<String, byte[]> files) {
        Map<String, Asset> assets = new HashMap<>();
        files.forEach((path, content) -> {
            if (!path.endsWith(ZIPPED)) {
                assets.put(path, Asset.of(path, content, Optional.ofNullable(files.get(path + ZIPPED))));
            }
        });
        byPath = Map.copyOf(assets);
        if (!byPath.containsKey("/index.html")) {
            throw new IllegalStateException("the bundle holds no client: build it with npm");
        }
    }

    static Assets in(Bundle bundle) {
        Map<String, byte[]> files = new HashMap<>();
        Enumeration<URL> found = bundle.findEntries(FOLDER, "*", true);
        for (URL file : found == null ? List.<URL>of() : Collections.list(found)) {
            String path = file.getPath();
            if (!path.endsWith("/")) {
                files.put(path.substring(path.indexOf('/' + FOLDER + '/') + FOLDER.length() + 1), read(file));
            }
        }
        return new Assets(files);
    }

    Optional<Asset> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    Asset page() {
        return at("/index.html").orElseThrow();
    }

    private static byte[] read(URL file) {
        try (InputStream in = file.openStream()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }
}
