package org.seraicrm.platform.rest.internal.parts;

import java.util.Locale;
import java.util.Map;

/** One file of {@code SERAI-INF/web}. */
@SuppressWarnings("ArrayRecordComponent") // never compared; handed out as it is
public record WebFile(byte[] content, String type) {

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "map", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webp", "image/webp",
            "woff2", "font/woff2");

    static WebFile of(String name, byte[] content) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return new WebFile(content, TYPES.getOrDefault(ending, "application/octet-stream"));
    }
}
