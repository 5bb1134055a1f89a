package org.seraicrm.platform.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One caller of a server's HTTP interface: keeps its cookies, adds its headers to every request, and never throws for
 * a status, so that a test can say which one it expects.
 */
public final class Http {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final URI base;
    private final HttpClient client;
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** A caller without cookies. Paths are appended to {@code base}. */
    public Http(URI base) {
        this.base = base;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        headers.put("Accept", "application/json, application/problem+json, */*;q=0.1");
    }

    /** What came back. The body is text; it is empty when there was none. */
    public record Answer(int status, HttpHeaders headers, String body) {

        /** The body as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("status " + status + ", not JSON: " + body, e);
            }
        }

        @Override
        public String toString() {
            return status + " " + body;
        }
    }

    /** Adds a header to all requests from now on, or replaces it. */
    public Http with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "");
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), "");
    }

    /** Posts {@code body} as JSON; a String is taken to be JSON already. */
    public Answer post(String path, Object body) {
        return send("POST", path, json(body), "application/json");
    }

    /** Puts {@code body} as JSON; a String is taken to be JSON already. */
    public Answer put(String path, Object body) {
        return send("PUT", path, json(body), "application/json");
    }

    /** Patches with {@code body} as JSON; a String is taken to be JSON already. */
    public Answer patch(String path, Object body) {
        return send("PATCH", path, json(body), "application/json");
    }

    /** Sends {@code body} as it stands. An empty content type sends no such header. */
    public Answer send(String method, String path, BodyPublisher body, String contentType) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        headers.forEach(request::setHeader);
        if (!contentType.isEmpty()) {
            request.setHeader("Content-Type", contentType);
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted: " + method + " " + path, e);
        }
    }

    /** The status of a GET, or empty when nobody answers. */
    public Optional<Integer> status(String path) {
        try {
            return Optional.of(get(path).status());
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + body, e);
        }
    }
}
