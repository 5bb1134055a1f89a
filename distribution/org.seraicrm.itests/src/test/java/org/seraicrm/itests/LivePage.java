package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.seraicrm.platform.testkit.SeraiServer;

/** The one connection by which an open page hears what changes; one thread waits at a time. */
final class LivePage implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A server-sent event. */
    record Heard(String name, JsonNode data) {}

    private final LinkedBlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Stream<String> lines;
    private final CompletableFuture<Void> listening;

    private LivePage(Stream<String> lines) {
        this.lines = lines;
        listening = CompletableFuture.runAsync(this::listen);
    }

    static LivePage open(SeraiServer server, String email, String password) throws IOException, InterruptedException {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpRequest signIn = HttpRequest.newBuilder(URI.create(server.baseUri() + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("email", email, "password", password))))
                .build();
        assertThat(browser.send(signIn, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        HttpRequest stream = HttpRequest.newBuilder(URI.create(server.baseUri() + "/api/v1/stream"))
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> answer = browser.send(stream, BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        LivePage page = new LivePage(answer.body());
        page.await("ping", any -> true);
        return page;
    }

    /** Waits for an event; others that come before it are passed over. */
    JsonNode await(String name, Predicate<JsonNode> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + SeraiServer.PATIENCE.toNanos();
        List<Heard> others = new ArrayList<>();
        while (true) {
            Heard next = heard.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(next).as("no %s, but %s", name, others).isNotNull();
            if (next.name().equals(name) && wanted.test(next.data())) {
                return next.data();
            }
            others.add(next);
        }
    }

    /** All that was heard and not yet passed over. */
    List<Heard> pending() {
        return List.copyOf(heard);
    }

    private void listen() {
        String[] name = {""};
        lines.forEach(line -> {
            if (line.startsWith("event:")) {
                name[0] = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
                heard.add(new Heard(name[0], read(line.substring("data:".length()))));
            }
        });
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException malformed) {
            throw new IllegalStateException(json, malformed);
        }
    }

    @Override
    public void close() {
        lines.close();
        listening.cancel(true);
    }
}
