package org.seraicrm.platform.web.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One file of the client.
 *
 * @param gzipped the same content compressed when it was built, if that was worth it
 * @param etag quoted, from the content
 * @param immutable whether its name changes with its content, so that browsers may keep it for good
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; handed out as it is
record Asset(byte[] content, Optional<byte[]> gzipped, String type, String etag, boolean immutable) {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8",
            "ts", "text/plain; charset=utf-8");

    static Asset of(String path, byte[] content, Optional<byte[]> gzipped) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return new Asset(
                content,
                gzipped,
                TYPES.getOrDefault(ending, "application/octet-stream"),
                '"' + HexFormat.of().formatHex(sha256(content), 0, 12) + '"',
                path.startsWith("/assets/"));
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
