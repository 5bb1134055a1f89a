package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.platform.testkit.Folders;
import org.seraicrm.platform.testkit.SeraiServer;

/** A project is made from the archetype, builds with its own tests, and its module is used in a running server. */
class ArchetypeIT {

    private static final Path FOLDER = Path.of("target", "archetype").toAbsolutePath();
    private static final Path PROJECT = FOLDER.resolve("org.example.rental");
    private static final Path JAR = PROJECT.resolve("target").resolve("org.example.rental.jar");
    private static final String PLUGIN = Objects.requireNonNull(System.getProperty("archetype.version"));
    private static final String GENERATE = "org.apache.maven.plugins:maven-archetype-plugin:" + PLUGIN + ":generate";
    private static final Path REPOSITORY = Path.of(Objects.requireNonNull(System.getProperty("serai.repository")));

    private static final String INSTALLED = "org/apache/maven/plugins/maven-archetype-plugin/" + PLUGIN;

    @RegisterExtension
    static final SeraiServer server = new SeraiServer();

    @Test
    void aProjectFromTheArchetypeIsBuiltInstalledUsedAndTakenOut() throws Exception {
        Folders.delete(FOLDER);
        Files.createDirectories(FOLDER);
        maven(FOLDER, GENERATE, coordinates());
        maven(PROJECT, "verify", List.of());

        Colleague administrator = new Colleague(server.administratorSession());
        BrowserSuite.Run page = BrowserSuite.start(
                server,
                server.administrator(),
                server.password(),
                BrowserSuite.output("archetype.txt"),
                "--config",
                "parts/playwright.config.ts",
                "archetype");
        try {
            page.waitsFor("signed in");
            server.deploy(JAR);
            administrator.readUntil(
                    "/settings/modules", settings -> kinds(settings).contains("rental"));
            administrator.readUntil("/openapi.json", api -> api.path("paths").has("/actions/rental.reserve"));
            String module = administrator.module("rental");
            page.waitsFor("used");
            String script = assertWorks(administrator, module);

            server.undeploy(JAR);
            page.waitsFor("gone");
            assertGone(administrator, script);
            assertThat(page.await()).as("the browser").isZero();
        } finally {
            page.stop();
        }
    }

    private static String assertWorks(Colleague administrator, String module) throws InterruptedException {
        String client = administrator.client("Bérlő Kft.");
        String card = administrator.id("card.open", Map.of("module", module, "client", client, "title", "Drill"));
        Map<String, String> reservation =
                Map.of("card", card, "item", "Drill 7", "from", "2027-03-01", "until", "2027-03-03");
        String receipt = administrator
                .performed("rental.reserve", reservation)
                .path("receipt")
                .asText();
        assertThat(days(administrator)).hasSize(3);
        assertThat(administrator
                        .http()
                        .post("/api/v1/undo/" + receipt, Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(days(administrator)).isEmpty();
        administrator.act("rental.reserve", reservation);

        Refusals.assertProblem(
                administrator.attempt("card.move", Map.of("card", card, "status", "out")), 422, "input.invalid");
        administrator.act("card.move", Map.of("card", card, "status", "cancelled"));
        administrator.readUntil(
                "/rental/days?from=2027-03-01", read -> read.path("days").isEmpty());

        String script = administrator.read("/web-parts").at("/parts/0/script").asText();
        assertThat(administrator.http().get(script).body()).contains("@serai/sdk");
        return script;
    }

    private static void assertGone(Colleague administrator, String script) throws InterruptedException {
        assertThat(kinds(administrator.read("/settings/modules"))).doesNotContain("rental");
        assertThat(administrator.read("/web-parts").path("parts")).isEmpty();
        assertThat(administrator.http().get(script).status()).isEqualTo(404);
        assertThat(administrator.status("/rental/days")).isEqualTo(404);
        assertThat(administrator
                        .attempt("rental.release", Map.of("card", "0000000000000"))
                        .status())
                .isEqualTo(404);
        assertThat(server.http().get("/health").json().path("status").asText()).isEqualTo("ready");
    }

    private static JsonNode days(Colleague colleague) {
        return colleague.read("/rental/days?from=2027-03-01").path("days");
    }

    private static List<String> kinds(JsonNode settings) {
        return settings.path("kinds").findValuesAsText("id");
    }

    private static List<String> coordinates() {
        return List.of(
                "-DarchetypeCatalog=internal",
                "-DarchetypeGroupId=org.seraicrm",
                "-DarchetypeArtifactId=org.seraicrm.archetype",
                "-DarchetypeVersion=" + System.getProperty("serai.version"),
                "-DgroupId=org.example",
                "-DartifactId=org.example.rental",
                "-Dversion=1.0.0-SNAPSHOT",
                "-Dpackage=org.example.rental",
                "-DinteractiveMode=false");
    }

    /** As an integrator would; without network, unless the plugin that makes projects was never used before. */
    private static void maven(Path folder, String goal, List<String> more) throws IOException, InterruptedException {
        Path log = FOLDER.resolve("maven-" + goal.substring(goal.lastIndexOf(':') + 1) + ".txt");
        List<String> command = new ArrayList<>(List.of("mvn", "-B", goal, "-Dmaven.repo.local=" + REPOSITORY));
        if (!goal.equals(GENERATE) || Files.exists(REPOSITORY.resolve(INSTALLED))) {
            command.add("-o");
        }
        command.addAll(more);
        int code = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(code).as(Files.readString(log)).isZero();
    }
}
