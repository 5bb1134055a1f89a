package org.seraicrm.webhooks.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.webhooks.internal.Shop;
import org.seraicrm.webhooks.internal.camel.CamelEntrance;

/** The story's second step over HTTP, down to the database. */
@Tag("A188")
@Tag("A213")
class HookServletTest {

    private static Shop shop;
    private static Server server;
    private static URI root;
    private static String signed;
    private static String form;
    private static int number;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        shop = new Shop(folder);
        server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler();
        handler.addServlet(
                new ServletHolder(new HookServlet(
                        shop.hooks, shop.channels(), shop.modules.texts(), new CamelEntrance(shop.camel.context()))),
                "/hooks/*");
        server.setHandler(handler);
        server.start();
        root = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/hooks/");
        signed = shop.hook("signed", Map.of());
        form = shop.hook(
                "form",
                Map.of(
                        "mapping",
                        Map.of("your-name", "name", "tel", "phone", "where", "field.source"),
                        "limit",
                        1000,
                        "thanks",
                        "https://example.com/thanks"));
    }

    @AfterAll
    static void close() throws Exception {
        server.stop();
        shop.close();
    }

    private static HttpRequest.Builder post(String address, String type, String body) {
        return HttpRequest.newBuilder(root.resolve(address))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder signedPost(String id, Instant time, String body) throws Exception {
        return post(signed, "application/json", body)
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(time.getEpochSecond()))
                .header("webhook-signature", new Webhook(shop.secret(signed)).sign(id, time.getEpochSecond(), body));
    }

    private static String lead(String name, String phone) {
        return "{\"name\":\"" + name + "\",\"phone\":\"" + phone + "\",\"message\":\"Két ablak, sürgős\"}";
    }

    private static String phone() {
        return "+3630" + (1_000_000 + number++);
    }

    private static List<Client> having(String phone) {
        return shop.cards.clients().having(shop.anna, ContactPoint.Kind.PHONE, phone);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return Json.tree(response.body());
    }

    @Test
    void aSignedMessageBecomesAClientACardAndANote() throws Exception {
        String phone = phone();

        HttpResponse<String> response = send(signedPost("msg-1", Instant.now(), lead("Nagy Éva", phone)));

        assertThat(response.statusCode()).isEqualTo(202);
        Card card = shop.cards
                .cards()
                .find(shop.anna, CardId.of(json(response).path("card").asText()))
                .orElseThrow();
        assertThat(card.status()).isEqualTo("new");
        assertThat(having(phone)).singleElement().satisfies(client -> {
            assertThat(client.name()).isEqualTo("Nagy Éva");
            assertThat(client.id()).isEqualTo(card.client());
        });
        assertThat(shop.cards.histories().of(shop.anna, card.id(), Optional.empty(), 10))
                .extracting(Entry::type)
                .contains("note.added", "lead.received", "card.opened");
    }

    @Test
    void whoIsKnownByPhoneInAnyNotationIsFoundAgain() throws Exception {
        String phone = phone();
        send(signedPost("msg-2a", Instant.now(), lead("Kis Béla", phone)));

        String national = "06 30/" + phone.substring(5, 8) + " " + phone.substring(8);
        HttpResponse<String> response = send(signedPost("msg-2b", Instant.now(), lead("Kis B.", national)));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(having(phone))
                .singleElement()
                .satisfies(client -> assertThat(shop.cards.cards().of(shop.anna, client.id()))
                        .hasSize(2));
    }

    @Test
    void aReplayedMessageGivesTheSameAnswerAndNoSecondLead() throws Exception {
        String phone = phone();
        HttpResponse<String> first = send(signedPost("msg-3", Instant.now(), lead("Szűcs Pál", phone)));
        HttpResponse<String> second = send(signedPost("msg-3", Instant.now().plusSeconds(1), lead("Szűcs Pál", phone)));

        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(having(phone))
                .singleElement()
                .satisfies(client -> assertThat(shop.cards.cards().of(shop.anna, client.id()))
                        .hasSize(1));
    }

    @Test
    void unsignedAndStaleMessagesAreRefused() throws Exception {
        String phone = phone();
        HttpResponse<String> unsigned = send(post(signed, "application/json", lead("X", phone)));
        HttpResponse<String> stale = send(signedPost("msg-4", Instant.now().minusSeconds(400), lead("X", phone)));

        assertThat(unsigned.statusCode()).isEqualTo(401);
        assertThat(unsigned.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(unsigned).path("code").asText()).isEqualTo("webhook.unsigned");
        assertThat(stale.statusCode()).isEqualTo(401);
        assertThat(json(stale).path("code").asText()).isEqualTo("webhook.stale");
        assertThat(having(phone)).isEmpty();
    }

    @Test
    void aFormPostIsMappedAndNothingIsLost() throws Exception {
        String phone = phone();
        String body = "your-name=T%C3%B3th+Anna&tel=" + phone.replace("+", "%2B")
                + "&where=saj%C3%A1t+weboldal&message=Hi&utm_source=ad&field.budget=not+money";

        HttpResponse<String> response = send(post(form, "application/x-www-form-urlencoded", body));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(json(response).has("card")).isFalse();
        Client client = having(phone).get(0);
        Card card = shop.cards.cards().of(shop.anna, client.id()).get(0);
        assertThat(card.text("source")).contains("web-site");
        assertThat(shop.cards.histories().of(shop.anna, card.id(), Optional.empty(), 10))
                .filteredOn(entry -> entry.type().equals("note.added"))
                .singleElement()
                .satisfies(note -> assertThat(note.data().path("text").asText())
                        .contains("Hi", "utm_source: ad", "budget: not money"));
    }

    @Test
    void aLeadWithoutANameIsNotCalledByItsPhone() throws Exception {
        String phone = phone();

        send(post(form, "application/json", "{\"tel\":\"" + phone + "\",\"message\":\"Hívjanak\"}"));

        assertThat(having(phone))
                .singleElement()
                .satisfies(client -> assertThat(client.name())
                        .contains(Integer.toString(LocalDate.now(ZoneOffset.UTC).getYear()))
                        .doesNotContain(phone.substring(5)));
    }

    @Test
    void aFormPostedTwiceInARowIsOneLead() throws Exception {
        String phone = phone();
        String body = "{\"name\":\"Dupla Dénes\",\"tel\":\"" + phone + "\"}";
        send(post(form, "application/json", body));
        send(post(form, "application/json; charset=utf-8", body));

        assertThat(shop.cards.cards().of(shop.anna, having(phone).get(0).id())).hasSize(1);
    }

    @Test
    void aBrowserIsSentToTheThanksPage() throws Exception {
        HttpResponse<String> response =
                send(post(form, "application/x-www-form-urlencoded", "your-name=Z&tel=" + phone().replace("+", "%2B"))
                        .header("Accept", "text/html,*/*"));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).contains("https://example.com/thanks");
    }

    @Test
    void whatNobodyCanReadIsRefused() throws Exception {
        assertThat(send(post(form, "application/json", "{\"name\":")).statusCode())
                .isEqualTo(400);
        assertThat(send(post(form, "application/json", "[1]")).statusCode()).isEqualTo(400);
        assertThat(send(post(form, "text/xml", "<a/>")).statusCode()).isEqualTo(400);
        assertThat(send(post(form, "application/json", "{\"a\":".repeat(50) + "1" + "}".repeat(50)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(post(form, "application/json", "{\"colour\":\"red\"}")).statusCode())
                .isEqualTo(422);
        assertThat(send(post(form, "application/json", "x".repeat(300_000))).statusCode())
                .isEqualTo(413);
        assertThat(send(post("no-such-address-at-all", "application/json", "{}"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(json(send(post(form, "text/xml", "<a/>").header("Accept-Language", "hu")))
                        .path("title")
                        .asText())
                .contains("űrlap");
    }

    @Test
    void tooManyFormPostsHaveToWait() throws Exception {
        String slow = shop.hook("form", Map.of("limit", 2));
        for (int i = 0; i < 2; i++) {
            assertThat(send(post(slow, "application/json", "{\"name\":\"N" + i + "\"}"))
                            .statusCode())
                    .isEqualTo(202);
        }

        HttpResponse<String> response = send(post(slow, "application/json", "{\"name\":\"N3\"}"));

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 30L);
    }
}
