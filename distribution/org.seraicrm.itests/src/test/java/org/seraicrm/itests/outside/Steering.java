package org.seraicrm.itests.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.seraicrm.itests.botapi.BotApiServer;
import org.seraicrm.itests.botapi.Person;
import org.seraicrm.itests.botapi.Received;

/**
 * The outside world for tests in the browser, which steer it over HTTP.
 *
 * <pre>
 * GET  /            {mailbox: settings of a mailbox that work, telegram: settings of a bot that work, bot: its name}
 * POST /letters     a letter, in full, arrives in the mailbox
 * GET  /letters     {letters: […]}: all that the company has sent, in full
 * POST /telegram    {person, types}, {person, presses} or {person}; answers {messages: […]} that came to the person
 * </pre>
 */
public final class Steering implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PostOffice post = new PostOffice();
    private final BotApiServer telegram = new BotApiServer();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** Starts on a free port. */
    public Steering() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", exchange -> answer(exchange, this::places));
        server.createContext("/letters", exchange -> answer(exchange, () -> letters(exchange)));
        server.createContext("/telegram", exchange -> answer(exchange, () -> telegram(exchange)));
        server.setExecutor(threads);
        server.start();
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Map<String, Object> places() {
        return Map.of(
                "mailbox", post.settings(""),
                "telegram", Map.of("token", BotApiServer.TOKEN, "server", telegram.url()),
                "bot", BotApiServer.USERNAME);
    }

    private Map<String, Object> letters(HttpExchange exchange) throws IOException, MessagingException {
        if (exchange.getRequestMethod().equals("POST")) {
            post.arrive(exchange.getRequestBody().readAllBytes());
        }
        List<String> letters = new ArrayList<>();
        for (MimeMessage letter : post.sent()) {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            letter.writeTo(raw);
            letters.add(raw.toString(StandardCharsets.UTF_8));
        }
        return Map.of("letters", letters);
    }

    private Map<String, Object> telegram(HttpExchange exchange) throws IOException {
        JsonNode said = JSON.readTree(exchange.getRequestBody());
        Person person = people.computeIfAbsent(said.path("person").asText(), name -> telegram.person(name, "en"));
        if (said.has("types")) {
            person.types(said.path("types").asText());
        }
        if (said.has("presses")) {
            List<Received> messages = person.messages();
            person.presses(
                    messages.get(messages.size() - 1), said.path("presses").asText());
        }
        return Map.of("messages", person.messages().stream().map(Received::text).toList());
    }

    private interface Answering {
        Map<String, Object> answer() throws IOException, MessagingException;
    }

    private static void answer(HttpExchange exchange, Answering answering) throws IOException {
        try (exchange) {
            byte[] body = JSON.writeValueAsBytes(answering.answer());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (MessagingException | IllegalArgumentException unreadable) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        telegram.close();
        post.close();
    }
}
