package org.seraicrm.itests.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Bot API server on loopback with one bot, which refuses what the real one refuses: a wrong token, button data of more
 * than 64 bytes, texts of more than 4096 characters after parsing, markup that can't be parsed, chats that nobody opened,
 * too many messages, a second poller. Updates come again until an offset acknowledges them.
 */
public final class BotApiServer implements AutoCloseable {

    /** The bot's token. */
    public static final String TOKEN = "4242:loopback-test-token";

    /** The bot's name. */
    public static final String USERNAME = "serai_test_bot";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 64;
    private static final int MOST_CHARACTERS = 4096;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger ids = new AtomicInteger(1000);
    private final AtomicInteger poll = new AtomicInteger();
    private final List<ObjectNode> updates = new CopyOnWriteArrayList<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final Map<Long, Boolean> opened = new ConcurrentHashMap<>();
    private final Map<Long, List<String>> menus = new ConcurrentHashMap<>();
    private final Limits limits = new Limits();

    /** Starts on a free port. */
    public BotApiServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Somebody new. */
    public Person person(String name, String language) {
        return new Person(this, ids.incrementAndGet(), name, language);
    }

    /** The next messages are refused for so long with 429. */
    public void tooManyFor(Duration time) {
        limits.close(time);
    }

    /** What was refused and why, oldest first. */
    public List<String> refusals() {
        return refusals;
    }

    /** How often limits were broken. */
    public int broken() {
        return limits.broken();
    }

    /** Presses of buttons that were not answered yet. */
    public Set<String> unanswered() {
        return unanswered;
    }

    /** The commands in the menu of a person's chat. */
    public List<String> menu(Person person) {
        return menus.getOrDefault(person.id(), List.of());
    }

    /** What the bot has said in a chat, oldest first. */
    public List<Received> inChat(long chat) {
        return received(chat);
    }

    List<Received> received(long chat) {
        return received.stream().filter(message -> message.chat() == chat).toList();
    }

    void typed(Person person, long chat, String text) {
        ObjectNode update = JSON.createObjectNode().put("update_id", ids.incrementAndGet());
        ObjectNode message = update.putObject("message").put("message_id", ids.incrementAndGet());
        message.put("date", Instant.now().getEpochSecond()).put("text", text);
        from(message.putObject("from"), person);
        chat(message.putObject("chat"), chat);
        opened.put(chat, true);
        updates.add(update);
    }

    String pressed(Person person, Received message, Received.Key key) {
        String callback = Integer.toString(ids.incrementAndGet());
        ObjectNode update = JSON.createObjectNode().put("update_id", ids.incrementAndGet());
        ObjectNode query = update.putObject("callback_query").put("id", callback);
        query.put("data", key.data()).put("chat_instance", "1");
        from(query.putObject("from"), person);
        ObjectNode about = query.putObject("message").put("message_id", message.id());
        about.put("date", message.at().getEpochSecond()).put("text", message.text());
        chat(about.putObject("chat"), message.chat());
        unanswered.add(callback);
        updates.add(update);
        return callback;
    }

    private static void from(ObjectNode from, Person person) {
        from.put("id", person.id()).put("is_bot", false).put("first_name", person.name());
        from.put("language_code", person.language());
    }

    private static void chat(ObjectNode chat, long id) {
        chat.put("id", id).put("type", id < 0 ? "group" : "private");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            JsonNode input = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
            ObjectNode answer = answer(exchange.getRequestURI().getPath(), input);
            byte[] bytes = JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.path("error_code").asInt(200), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private ObjectNode answer(String path, JsonNode input) {
        String base = "/bot" + TOKEN + "/";
        if (!path.startsWith(base)) {
            return refuse(401, "Unauthorized");
        }
        return switch (path.substring(base.length()).toLowerCase(Locale.ROOT)) {
            case "getme" ->
                ok(JSON.createObjectNode()
                        .put("id", 4242)
                        .put("is_bot", true)
                        .put("first_name", "Serai")
                        .put("username", USERNAME));
            case "getupdates" -> poll(input);
            case "sendmessage" -> send(input);
            case "answercallbackquery" ->
                released(input.path("callback_query_id").asText());
            case "setmycommands", "deletemycommands" -> menu(input);
            case "deletewebhook", "setwebhook" -> ok(JSON.getNodeFactory().booleanNode(true));
            default -> refuse(404, "Not Found");
        };
    }

    /** A newer poller ends the one before it. */
    private ObjectNode poll(JsonNode input) {
        int own = poll.incrementAndGet();
        long offset = input.path("offset").asLong(0);
        updates.removeIf(update -> update.path("update_id").asLong() < offset);
        Instant end = Instant.now().plusSeconds(input.path("timeout").asLong(0));
        while (updates.isEmpty() && Instant.now().isBefore(end)) {
            if (poll.get() != own) {
                return refuse(409, "Conflict: terminated by other getUpdates request");
            }
            pause();
        }
        var waiting = JSON.createArrayNode();
        updates.stream().limit(input.path("limit").asInt(100)).forEach(waiting::add);
        return ok(waiting);
    }

    private ObjectNode send(JsonNode input) {
        long chat = input.path("chat_id").asLong();
        if (!opened.containsKey(chat)) {
            return refuse(400, "Bad Request: chat not found");
        }
        int wait = limits.judge(chat);
        if (wait > 0) {
            ObjectNode refused = refuse(429, "Too Many Requests: retry after " + wait);
            refused.putObject("parameters").put("retry_after", wait);
            return refused;
        }
        try {
            return take(chat, input);
        } catch (Markup.Unparsable unparsable) {
            return refuse(400, "Bad Request: " + unparsable.getMessage());
        }
    }

    private ObjectNode take(long chat, JsonNode input) throws Markup.Unparsable {
        String text = input.path("text").asText();
        String plain = input.path("parse_mode").asText("").equals("HTML") ? Markup.plain(text) : text.strip();
        if (plain.isEmpty()) {
            return refuse(400, "Bad Request: message text is empty");
        }
        if (plain.length() > MOST_CHARACTERS) {
            return refuse(400, "Bad Request: message is too long");
        }
        List<List<Received.Key>> buttons = new ArrayList<>();
        for (JsonNode row : input.path("reply_markup").path("inline_keyboard")) {
            List<Received.Key> keys = new ArrayList<>();
            row.forEach(key -> keys.add(new Received.Key(
                    key.path("text").asText(), key.path("callback_data").asText())));
            buttons.add(keys);
        }
        boolean data = buttons.stream().flatMap(List::stream).allMatch(BotApiServer::acceptable);
        if (!data) {
            return refuse(400, "Bad Request: BUTTON_DATA_INVALID");
        }
        int id = ids.incrementAndGet();
        received.add(new Received(id, chat, Instant.now(), plain, buttons));
        ObjectNode sent = JSON.createObjectNode()
                .put("message_id", id)
                .put("date", Instant.now().getEpochSecond());
        chat(sent.putObject("chat"), chat);
        return ok(sent.put("text", plain));
    }

    private static boolean acceptable(Received.Key key) {
        int bytes = key.data().getBytes(StandardCharsets.UTF_8).length;
        return bytes > 0 && bytes <= MOST_BYTES && !key.label().isBlank();
    }

    private ObjectNode released(String callback) {
        return unanswered.remove(callback)
                ? ok(JSON.getNodeFactory().booleanNode(true))
                : refuse(400, "Bad Request: query is too old and response timeout expired or query ID is invalid");
    }

    private ObjectNode menu(JsonNode input) {
        List<String> names = new ArrayList<>();
        for (JsonNode command : input.path("commands")) {
            String name = command.path("command").asText();
            if (!name.matches("[a-z0-9_]{1,32}")) {
                return refuse(400, "Bad Request: BOT_COMMAND_INVALID");
            }
            names.add(name);
        }
        menus.put(input.path("scope").path("chat_id").asLong(), names);
        return ok(JSON.getNodeFactory().booleanNode(true));
    }

    private static ObjectNode ok(JsonNode result) {
        return JSON.createObjectNode().put("ok", true).set("result", result);
    }

    private ObjectNode refuse(int code, String description) {
        refusals.add(code + " " + description);
        return JSON.createObjectNode().put("ok", false).put("error_code", code).put("description", description);
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
