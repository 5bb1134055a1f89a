package org.seraicrm.itests.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** A program that is told of events, and believes only what the scheme's own library verifies. */
public final class Subscriber implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int TAKEN = 204;
    private static final int FORGED = 401;

    /** An event it was told of. */
    public record Told(String id, Instant at, JsonNode event) {

        /** What happened. */
        public String type() {
            return event.path("type").asText();
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final List<String> forged = new CopyOnWriteArrayList<>();
    private volatile String secret = "";
    private volatile int answer = TAKEN;

    /** Starts on a free port. */
    public Subscriber() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/events", this::take);
        server.setExecutor(threads);
        server.start();
    }

    /** Where it wants to be told. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/events";
    }

    /** The secret it verifies with from now on. */
    public void believes(String secret) {
        this.secret = secret;
    }

    /** The status it answers with from now on; what it refuses it does not keep. */
    public void answers(int status) {
        answer = status;
    }

    /** All it was told, oldest first; what came twice stands there twice. */
    public List<Told> told() {
        return told;
    }

    /** What did not verify. */
    public List<String> forged() {
        return forged;
    }

    /** The first event that fits. */
    public Told waitsFor(Predicate<Told> wanted) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            for (Told event : told) {
                if (wanted.test(event)) {
                    return event;
                }
            }
            PostOffice.pause();
        }
        throw new AssertionError("not told, but " + told);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status = answer;
            try {
                new Webhook(secret).verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true));
                if (status == TAKEN) {
                    String id = exchange.getRequestHeaders().getFirst("webhook-id");
                    told.add(new Told(id, Instant.now(), JSON.readTree(body)));
                }
            } catch (WebhookVerificationException unbelievable) {
                forged.add(unbelievable + " " + body);
                status = FORGED;
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
