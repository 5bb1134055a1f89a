package org.seraicrm.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.cards.AddNote;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.CreateClient;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.webhooks.Delivery;
import org.seraicrm.webhooks.ReplayDelivery;
import org.seraicrm.webhooks.ResumeWebhook;

class DeliveryTest {

    /** Takes webhooks in and verifies them with the library of the scheme's authors. */
    private static final class Receiver implements AutoCloseable {
        final List<JsonNode> taken = new CopyOnWriteArrayList<>();
        final List<String> ids = new CopyOnWriteArrayList<>();
        volatile String secret = "";
        volatile int answer = 204;
        private final HttpServer server;

        Receiver() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::take);
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/in?a=b";
        }

        private void take(HttpExchange exchange) throws IOException {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            ids.add(exchange.getRequestHeaders().getFirst("webhook-id"));
            int status = answer;
            try {
                new Webhook(secret).verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true));
            } catch (WebhookVerificationException forged) {
                status = 401;
            }
            if (status == 204) {
                taken.add(Json.tree(body));
            }
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @TempDir
    Path folder;

    private Shop shop;
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        shop = new Shop(folder);
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
        shop.close();
    }

    private ChannelId subscribe(UserId user, String... events) {
        ChannelId channel = shop.channel(
                "webhook-out", Map.of("url", receiver.url(), "user", user.text(), "events", List.of(events)));
        receiver.secret = shop.secret("webhook-out", channel);
        return channel;
    }

    private ClientId client(String name, Optional<UserId> responsible) {
        return shop.perform(new CreateClient(
                ClientKind.PERSON, name, Optional.empty(), Optional.empty(), Optional.empty(), responsible));
    }

    private List<Delivery> deliveries(ChannelId channel) {
        return shop.deliveries.of(shop.anna, channel, Optional.empty(), 100);
    }

    @Test
    void anEventGoesOutSignedWithItsValues() {
        subscribe(shop.anna.user(), "client.created");

        ClientId client = client("Nagy Éva", Optional.empty());

        Shop.eventually(() -> receiver.taken.size() == 1);
        JsonNode sent = receiver.taken.get(0);
        assertThat(sent.path("type").asText()).isEqualTo("client.created");
        assertThat(sent.path("data").path("client").asText()).isEqualTo(client.text());
        assertThat(sent.path("data").path("values").path("name").asText()).isEqualTo("Nagy Éva");
        assertThat(receiver.ids).containsExactly(sent.path("data").path("event").asText());
    }

    @Test
    void onlyWantedEventsAreSent() {
        ChannelId channel = subscribe(shop.anna.user(), "note.added");

        ClientId client = client("Nagy Éva", Optional.empty());
        shop.perform(new AddNote("hello", Optional.of(client), Optional.empty()));

        Shop.eventually(() -> receiver.taken.size() == 1);
        assertThat(deliveries(channel)).extracting(Delivery::type).containsExactly("note.added");
    }

    @Test
    void whatTheUserMayNotSeeIsNotSent() {
        Actor restricted = shop.staff.add(shop.actor(Role.RESTRICTED));
        ChannelId channel = subscribe(restricted.user(), "client.created");

        client("Anna's", Optional.of(shop.anna.user()));
        client("Own", Optional.of(restricted.user()));

        Shop.eventually(() -> receiver.taken.size() == 1);
        assertThat(receiver.taken
                        .get(0)
                        .path("data")
                        .path("values")
                        .path("name")
                        .asText())
                .isEqualTo("Own");
        assertThat(deliveries(channel)).hasSize(1);
    }

    @Test
    void aFailingReceiverIsTriedAgainWithTheSameId() {
        receiver.answer = 500;
        ChannelId channel = subscribe(shop.anna.user(), "client.created");
        client("Nagy Éva", Optional.empty());
        Shop.eventually(() -> receiver.ids.size() == 1);

        receiver.answer = 204;

        Shop.eventually(() -> receiver.taken.size() == 1);
        assertThat(receiver.ids).hasSizeGreaterThan(1).containsOnly(receiver.ids.get(0));
        Shop.eventually(() -> deliveries(channel).get(0).state() == Delivery.State.DELIVERED);
        assertThat(deliveries(channel).get(0).attempts()).isGreaterThan(1);
    }

    @Test
    void redirectsAreNotFollowed() {
        receiver.answer = 302;
        ChannelId channel = subscribe(shop.anna.user(), "client.created");
        client("Nagy Éva", Optional.empty());

        Shop.eventually(() ->
                !deliveries(channel).isEmpty() && deliveries(channel).get(0).attempts() > 0);
        assertThat(deliveries(channel).get(0).status()).isEqualTo(302);
    }

    @Test
    void aDeadReceiverIsSuspendedAndResumedWithWhatWasHeld() {
        receiver.answer = 410;
        ChannelId channel = subscribe(shop.anna.user(), "client.created");
        client("First", Optional.empty());
        Shop.eventually(() -> shop.deliveries.suspended(shop.anna).contains(channel));

        client("Second", Optional.empty());
        Shop.eventually(() -> deliveries(channel).size() == 2);
        assertThat(deliveries(channel)).extracting(Delivery::state).containsOnly(Delivery.State.HELD);

        receiver.answer = 204;
        shop.perform(new ResumeWebhook(channel));

        Shop.eventually(() -> receiver.taken.size() == 2);
        assertThat(shop.deliveries.suspended(shop.anna)).isEmpty();
    }

    @Test
    void aReceiverThatFailsThroughoutIsGivenUpAndSuspended() {
        receiver.answer = 503;
        ChannelId channel = subscribe(shop.anna.user(), "client.created");
        client("Nagy Éva", Optional.empty());

        Shop.eventually(() -> shop.deliveries.suspended(shop.anna).contains(channel));
        assertThat(deliveries(channel)).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(Delivery.State.GIVEN_UP);
            assertThat(delivery.attempts()).isEqualTo(Shop.PAUSES.size() + 1);
        });
    }

    @Test
    void aDeliveryIsReplayedOnDemand() {
        ChannelId channel = subscribe(shop.anna.user(), "client.created");
        client("Nagy Éva", Optional.empty());
        Shop.eventually(() -> receiver.taken.size() == 1);
        Shop.eventually(() -> deliveries(channel).get(0).state() == Delivery.State.DELIVERED);

        shop.perform(new ReplayDelivery(deliveries(channel).get(0).id()));

        Shop.eventually(() -> receiver.taken.size() == 2);
        assertThat(receiver.ids).hasSize(2).containsOnly(receiver.ids.get(0));
    }
}
