package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.platform.testkit.SeraiServer;

/** Equipment rental, a module that nobody planned for, as a YAML file in the running server's folder. */
class YamlModuleIT {

    private static final Path RENTAL = Path.of("..", "org.seraicrm.docs", "samples", "rental.yaml");
    private static final String SETTINGS = "/settings/modules";

    @RegisterExtension
    static final SeraiServer server = new SeraiServer();

    @Test
    @Tag("A9")
    @Tag("A84")
    void aFileBringsAModuleAndTakesItAwayWithItsCardsKept() throws Exception {
        Colleague administrator = new Colleague(server.administratorSession());
        Path deployed = server.data().resolve("deploy").resolve("rental.yaml");
        String rental = Files.readString(RENTAL);
        try (LivePage page = LivePage.open(server, server.administrator(), server.password())) {
            put(deployed, rental);
            page.await("modules", any -> true);
        }
        administrator.readUntil(SETTINGS, settings -> kinds(settings).contains("rental"));
        String module = administrator.module("rental");
        String card = administrator.id(
                "card.open",
                Map.of(
                        "module",
                        module,
                        "client",
                        administrator.client("Építő Kft."),
                        "title",
                        "Betonkeverő",
                        "values",
                        Map.of("deposit", Map.of("minor", 5000000, "currency", "HUF"))));
        JsonNode before = administrator.read("/cards/" + card);

        put(deployed, rental.replace("version: 1.0.0", "version: 1.1.0"));
        administrator.readUntil(
                SETTINGS, settings -> settings.path("kinds").toString().contains("\"1.1.0\""));
        assertThat(administrator.read("/cards/" + card)).isEqualTo(before);

        Files.delete(deployed);
        administrator.readUntil(SETTINGS, settings -> !kinds(settings).contains("rental"));
        assertThat(administrator.status("/cards/" + card)).isEqualTo(404);
        assertThat(administrator.read(SETTINGS).path("modules").findValuesAsText("id"))
                .contains(module);

        put(deployed, rental);
        administrator.readUntil(SETTINGS, settings -> kinds(settings).contains("rental"));
        assertThat(administrator.read("/cards/" + card)).isEqualTo(before);

        server.stop();
        delete(server.data().resolve("karaf"));
        server.start();
        Colleague later = new Colleague(server.administratorSession());
        later.readUntil(SETTINGS, settings -> kinds(settings).contains("rental"));
        assertThat(later.read("/cards/" + card)).isEqualTo(before);
    }

    @Test
    @Tag("A85")
    @Tag("A86")
    void aFileBringsViewsChatCommandsAndAutomations() throws Exception {
        Colleague administrator = new Colleague(server.administratorSession());
        put(
                server.data().resolve("deploy").resolve("lending.yaml"),
                Files.readString(RENTAL).replace("id: rental", "id: lending").replace("rentals", "lent"));
        administrator.readUntil(SETTINGS, settings -> kinds(settings).contains("lending"));
        String module = administrator.module("lending");
        ObjectNode shape = (ObjectNode) administrator.read(SETTINGS + "/" + module);
        ((ObjectNode) shape.at("/automations/0"))
                .put("agent", administrator.read("/me").at("/user/id").asText());
        shape.put("module", module);
        shape.retain(
                "module", "version", "name", "icon", "colour", "oneCardPerClient", "fields", "groups", "automations");
        assertThat(administrator.attempt("module.shape", shape).status()).isEqualTo(200);

        String card = administrator.id(
                "card.open",
                Map.of(
                        "module",
                        module,
                        "client",
                        administrator.client("Létra Bt."),
                        "title",
                        "Létra",
                        "values",
                        Map.of("equipment", "Létra 6 m", "last-day", "2031-05-02")));
        administrator.act("card.move", Map.of("card", card, "status", "out", "reason", "azonnal kellett"));
        JsonNode todo = administrator
                .readUntil("/cards/" + card, read -> !read.path("todos").isEmpty())
                .at("/todos/0");
        assertThat(todo.path("text").asText()).contains("Létra 6 m", "Létra Bt.");
        assertThat(todo.path("due").asText()).isEqualTo("2031-05-02");
        assertThat(administrator
                        .http()
                        .post("/api/v1/chat", Map.of("text", "/lent"))
                        .body())
                .contains("1 · Létra");
        assertThat(administrator
                        .http()
                        .get("/api/v1/settings/switchboard/" + module + "/preview?on=false")
                        .body())
                .contains("automation rests", "/lent");
    }

    @Test
    void aWrongFileIsRefusedWholeWithItsLines() throws Exception {
        Colleague administrator = new Colleague(server.administratorSession());
        Path deployed = server.data().resolve("deploy").resolve("broken.yaml");
        String broken = "id: broken\nversion: 1.0.0\nname: Broken\nicon: tool\ncolour: mauve\ngroups: []\n";
        put(deployed, broken);

        JsonNode settings =
                administrator.readUntil(SETTINGS, read -> !read.path("refused").isEmpty());
        JsonNode refused = settings.path("refused").get(0);
        assertThat(refused.path("file").asText()).isEqualTo("broken.yaml");
        assertThat(refused.path("mistakes").get(0).path("pointer").asText()).isEqualTo("/description");
        assertThat(kinds(settings)).doesNotContain("broken");
        assertThat(Files.readString(server.log())).contains("broken.yaml is refused: line 1: /description");
        assertThat(OperatorShell.run(server, "serai:module-check " + deployed)).contains("1: /description Please fill");
        assertThat(OperatorShell.run(
                        server, "serai:module-check " + RENTAL.toAbsolutePath().normalize()))
                .contains("The file can be used.");

        Files.delete(deployed);
        administrator.readUntil(SETTINGS, read -> read.path("refused").isEmpty());
    }

    @Test
    @Tag("A40")
    void aModuleIsWrittenOutAndBroughtBackAsASecondOne() {
        Colleague administrator = new Colleague(server.administratorSession());
        String sales = administrator.module("sales");
        String manifest = administrator
                .http()
                .get("/api/v1" + SETTINGS + "/" + sales + "/manifest")
                .body();
        assertThat(manifest).startsWith("id: sales");

        String copy = administrator.id("module.import", Map.of("manifest", manifest));

        JsonNode one = administrator.read(SETTINGS + "/" + sales);
        JsonNode other = administrator.read(SETTINGS + "/" + copy);
        for (String part : List.of("kind", "name", "fields", "groups", "barriers", "icon", "colour")) {
            assertThat(other.path(part)).as(part).isEqualTo(one.path(part));
        }
        assertThat(administrator
                        .http()
                        .get("/api/v1/module.schema.json")
                        .json()
                        .at("/properties/groups/type")
                        .asText())
                .isEqualTo("array");
    }

    private static List<String> kinds(JsonNode settings) {
        return settings.path("kinds").findValuesAsText("id");
    }

    private static void put(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
