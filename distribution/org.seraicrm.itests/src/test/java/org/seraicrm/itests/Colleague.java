package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Predicate;
import org.seraicrm.platform.testkit.Http;
import org.seraicrm.platform.testkit.SeraiServer;

/** Somebody at work through the REST interface. */
final class Colleague {

    private static final String API = "/api/v1";

    private final Http http;

    Colleague(Http http) {
        this.http = http;
    }

    Http http() {
        return http;
    }

    /** What an action gave; it must have been performed. */
    JsonNode act(String action, Map<String, ?> input) {
        return performed(action, input).path("result");
    }

    /** The whole answer of an action that must have been performed. */
    JsonNode performed(String action, Map<String, ?> input) {
        Http.Answer answer = attempt(action, input);
        assertThat(answer.status()).as(action + " " + answer).isEqualTo(200);
        return answer.json();
    }

    /** The id that an action gave. */
    String id(String action, Map<String, ?> input) {
        return act(action, input).asText();
    }

    Http.Answer attempt(String action, Object input) {
        return http.post(API + "/actions/" + action, input);
    }

    JsonNode read(String path) {
        Http.Answer answer = http.get(API + path);
        assertThat(answer.status()).as(path + " " + answer).isEqualTo(200);
        return answer.json();
    }

    int status(String path) {
        return http.get(API + path).status();
    }

    /** Reads until it fits, for what takes a moment. */
    JsonNode readUntil(String path, Predicate<JsonNode> fits) throws InterruptedException {
        long deadline = System.nanoTime() + SeraiServer.PATIENCE.toNanos();
        JsonNode answer = read(path);
        while (!fits.test(answer)) {
            assertThat(System.nanoTime()).as(path + " still " + answer).isLessThan(deadline);
            Thread.sleep(50);
            answer = read(path);
        }
        return answer;
    }

    /** A new module of a kind. */
    String module(String kind) {
        return id("module.create", Map.of("kind", kind));
    }

    /** A new client without anything but a name. */
    String client(String name) {
        return id("client.create", Map.of("kind", "COMPANY", "name", name));
    }
}
