package org.seraicrm.platform.rest.internal.parts;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;

/**
 * What one bundle brings for the browser.
 *
 * @param bundle its symbolic name
 * @param version changes with every byte of it, so that browsers may keep the files for good
 * @param files by their name below {@code SERAI-INF/web}
 */
public record WebPart(String bundle, String version, WebManifest manifest, Map<String, WebFile> files) {

    private static final String FOLDER = "SERAI-INF/web";

    public WebPart {
        files = Map.copyOf(files);
    }

    /** What the bundle brings; empty when that is nothing. */
    static Optional<WebPart> in(Bundle bundle) throws IOException {
        URL manifest = bundle.getEntry(WebManifest.PATH);
        if (manifest == null) {
            return Optional.empty();
        }
        Map<String, byte[]> files = new HashMap<>();
        Enumeration<URL> found = bundle.findEntries(FOLDER, "*", true);
        for (URL file : found == null ? List.<URL>of() : Collections.list(found)) {
            String path = file.getPath();
            if (!path.endsWith("/")) {
                files.put(path.substring(path.indexOf(FOLDER) + FOLDER.length() + 1), read(file));
            }
        }
        return Optional.of(of(bundle.getSymbolicName(), read(manifest), files));
    }

    static WebPart of(String bundle, byte[] manifest, Map<String, byte[]> files) throws IOException {
        WebManifest read = WebManifest.read(manifest, files.keySet());
        Map<String, WebFile> served = new HashMap<>();
        files.forEach((name, content) -> served.put(name, WebFile.of(name, content)));
        return new WebPart(bundle, version(manifest, files), read, served);
    }

    private static String version(byte[] manifest, Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(manifest);
            new TreeMap<>(files).values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether a page, panel, form or tile of it is exported under a name. */
    boolean exports(String export) {
        return Stream.of(
                        manifest.pages().stream().map(WebManifest.Page::export),
                        manifest.panels().stream().map(WebManifest.Panel::export),
                        manifest.forms().stream().map(WebManifest.Form::export),
                        manifest.tiles().stream().map(WebManifest.Tile::export))
                .flatMap(exports -> exports)
                .anyMatch(export::equals);
    }

    private static byte[] read(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return in.readAllBytes();
        }
    }
}
