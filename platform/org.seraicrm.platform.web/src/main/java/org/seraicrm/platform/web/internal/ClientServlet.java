package org.seraicrm.platform.web.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Serves the client. Its screens have addresses of their own ({@code /cards/…}), so every unknown path without a file's
 * ending answers the page; {@code /api} and {@code /health} never do: who asks a machine gets a machine's answer. Health is
 * asked here only while what answers for it doesn't run, so the server can't be used.
 *
 * <p>Stateless after construction.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("serai-web")
@HttpWhiteboardServletPattern("/*")
public final class ClientServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String NO_API =
            "{\"type\":\"about:blank\",\"title\":\"Not found\",\"status\":404,\"code\":\"notFound\"}";
    private static final String NO_HEALTH =
            "{\"status\":\"starting\",\"live\":true,\"ready\":false,\"reasons\":[\"the REST interface isn't there\"]}";

    private static final String ALIVE = "{\"live\":true}";

    private final transient Assets assets;
    private final String policy;

    /** Reads the files of the bundle. */
    @Activate
    public ClientServlet(BundleContext context) {
        this(Assets.in(context.getBundle()));
    }

    ClientServlet(Assets assets) {
        this.assets = assets;
        this.policy = ContentPolicy.of(assets.page());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        harden(response);
        if (path.equals("/health")) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            write(response, "application/json", NO_HEALTH.getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (path.equals("/health/live")) {
            write(response, "application/json", ALIVE.getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (isBelow("/api", path) || isBelow("/health", path)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            write(response, "application/problem+json", NO_API.getBytes(StandardCharsets.UTF_8));
            return;
        }
        Optional<Asset> asset = assets.at(path).or(() -> isFile(path) ? Optional.empty() : Optional.of(assets.page()));
        if (asset.isPresent()) {
            send(asset.get(), request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            write(response, "text/plain; charset=utf-8", "Not found".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean isBelow(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    private static boolean isFile(String path) {
        return path.startsWith("/assets/") || path.indexOf('.', path.lastIndexOf('/')) >= 0;
    }

    private void harden(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", asset.immutable() ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("ETag", asset.etag());
        if (asset.gzipped().isPresent()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (knows(request, asset.etag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else if (asset.gzipped().isPresent() && takesGzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
            write(response, asset.type(), asset.gzipped().get());
        } else {
            write(response, asset.type(), asset.content());
        }
    }

    private static boolean knows(HttpServletRequest request, String etag) {
        String known = request.getHeader("If-None-Match");
        return known != null && known.contains(etag);
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    private static void write(HttpServletResponse response, String type, byte[] content) throws IOException {
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
