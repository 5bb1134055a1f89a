package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.seraicrm.itests.botapi.BotApiServer;
import org.seraicrm.itests.botapi.Person;
import org.seraicrm.itests.outside.PostOffice;
import org.seraicrm.itests.outside.Subscriber;
import org.seraicrm.platform.testkit.Http;
import org.seraicrm.platform.testkit.SeraiServer;

/**
 * A company at work with all its channels open: enquiries come to the department Értékesítés, where Réka with her
 * telephone is, a program is told of what happens, and the mailbox is read every second.
 */
final class OpenCompany implements AutoCloseable {

    static final String REP = "reka@karavan.test";
    static final String PASSWORD = "Teve-karavan-42-udvar";
    static final String SIGNATURE = "Szabó Réka\nKaraván Kft.";

    final BotApiServer telegram = new BotApiServer();
    final PostOffice post = new PostOffice();
    final Subscriber subscriber = new Subscriber();
    final Person telephone = telegram.person("Réka", "en");
    final Colleague administrator;
    final Colleague rep;
    final String repId;
    final String department;
    final String sales;
    final String complaints;

    private final SeraiServer server;
    private final String program;
    private final Webhook signature;
    private final String form;
    private final String subscription;

    OpenCompany(SeraiServer server) throws InterruptedException {
        this.server = server;
        administrator = new Colleague(server.administratorSession());
        sales = administrator.module("sales");
        complaints = administrator.module("complaints");
        department = administrator.id("department.add", Map.of("name", "Értékesítés"));
        repId = administrator.id(
                "user.add",
                Map.of(
                        "familyName", "Szabó",
                        "givenName", "Réka",
                        "email", REP,
                        "role", "STANDARD",
                        "language", "en",
                        "departments", List.of(department),
                        "password", PASSWORD));
        rep = new Colleague(server.session(REP, PASSWORD));
        rep.act("profile.change", Map.of("signature", SIGNATURE));
        channel("telegram", Map.of("token", BotApiServer.TOKEN, "server", telegram.url()));
        channel("mailbox", post.settings(repId));
        subscription = channel("webhook-out", Map.of("url", subscriber.url(), "user", repId));
        subscriber.believes(key(subscription));
        String signed = hook("signed", Map.of());
        program = generated(signed, "address");
        signature = new Webhook(key(signed));
        form = generated(
                hook("form", Map.of("mapping", Map.of("Neve", "name", "Tel", "phone"), "limit", 500)), "address");
        link();
    }

    private String hook(String way, Map<String, ?> more) {
        Map<String, Object> settings = new java.util.HashMap<>(more);
        settings.putAll(Map.of("way", way, "user", repId, "module", sales, "department", department));
        return channel("webhook-in", settings);
    }

    private String channel(String kind, Map<String, ?> settings) {
        return administrator.id("channel.set", Map.of("kind", kind, "name", kind, "settings", settings));
    }

    private String key(String channel) {
        return administrator
                .act("channel.key", Map.of("channel", channel, "field", "secret"))
                .path("key")
                .asText();
    }

    private String generated(String channel, String field) {
        for (JsonNode found : administrator.read("/settings/channels").path("channels")) {
            if (found.path("id").asText().equals(channel)) {
                return found.path("generated").path(field).asText();
            }
        }
        throw new AssertionError("no channel " + channel);
    }

    private void link() throws InterruptedException {
        Http.Answer answer = rep.attempt("telegram.link", Map.of());
        for (int tries = 0; answer.status() != 200 && tries < 600; tries++) {
            Thread.sleep(100);
            answer = rep.attempt("telegram.link", Map.of());
        }
        String url = answer.json().at("/result/url").asText();
        assertThat(url).as(answer.toString()).contains("?start=");
        var question =
                telephone.types("/start " + url.substring(url.indexOf('=') + 1)).waitsFor("Telegram");
        telephone.presses(question, "Yes");
        telephone.waitsFor("/help");
    }

    /** The channel by which the subscriber is told. */
    String subscription() {
        return subscription;
    }

    /** An enquiry from a program, signed; the same id stands for the same enquiry. */
    Http.Answer lead(String id, String json) {
        return send(id, Instant.now(), json, signed(id, Instant.now(), json));
    }

    /** As {@link #lead}, with any time and signature. */
    Http.Answer send(String id, Instant at, String json, String signed) {
        return server.http()
                .with("webhook-id", id)
                .with("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .with("webhook-signature", signed)
                .post("/hooks/" + program, json);
    }

    String signed(String id, Instant at, String json) {
        try {
            return signature.sign(id, at.getEpochSecond(), json);
        } catch (WebhookSigningException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a page sends when its form is posted to the secret address. */
    Http.Answer form(String encoded) {
        return server.http()
                .send("POST", "/hooks/" + form, BodyPublishers.ofString(encoded), "application/x-www-form-urlencoded");
    }

    @Override
    public void close() {
        telegram.close();
        post.close();
        subscriber.close();
    }
}
