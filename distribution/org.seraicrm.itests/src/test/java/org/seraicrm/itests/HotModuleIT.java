package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Resource;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.platform.testkit.Distribution;
import org.seraicrm.platform.testkit.Folders;
import org.seraicrm.platform.testkit.SeraiServer;

/** Modules that come, are updated and go while people work. */
class HotModuleIT {

    private static final String GREETING = "/api/v1/greeting";
    private static final String GUESTS = "/api/v1/guests";
    private static final String WITNESS = "/api/v1/witness";
    private static final String SETTINGS = "/settings/modules";
    private static final String GUESTBOOK = "guestbook";
    private static final String TABLE = "CREATE TABLE guest (id INT NOT NULL PRIMARY KEY, name VARCHAR(100) NOT NULL);";
    private static final String GREETED = """
            ALTER TABLE guest ADD COLUMN greeting VARCHAR(200);
            UPDATE guest SET greeting = 'Jó napot, ' || name;
            """;

    @RegisterExtension
    static final SeraiServer server = new SeraiServer();

    @Test
    void aModuleComesIsUpdatedGoesAndComesBackAndNobodyElseNotices() throws Exception {
        HotBundle first = HotBundle.withTables(GUESTBOOK, "1.0.0", Map.of("V1__guests.sql", TABLE));
        HotBundle second =
                HotBundle.withTables(GUESTBOOK, "2.0.0", Map.of("V1__guests.sql", TABLE, "V2__greeting.sql", GREETED));
        HotBundle broken = HotBundle.withTables(
                GUESTBOOK,
                "3.0.0",
                Map.of("V1__guests.sql", TABLE, "V2__greeting.sql", GREETED, "V3__broken.sql", "no SQL at all;"));
        HotBundle witness = HotBundle.of("witness", "org.seraicrm.itests.witness", "*");
        Colleague administrator = new Colleague(server.administratorSession());
        witness.into(server);
        await(WITNESS, any -> true);
        Map<String, String> before = wirings();

        JsonNode guests;
        try (Crowd crowd = Crowd.of(8, server, administrator)) {
            first.into(server);
            await(GUESTS, answer -> answer.path("version").asText().equals("1.0.0"));
            assertThat(server.http()
                            .post(GUESTS, Map.of("id", 1, "name", "Márta"))
                            .status())
                    .isEqualTo(200);

            second.into(server);
            guests = await(GUESTS, answer -> answer.path("version").asText().equals("2.0.0"));
            assertThat(guests.at("/guests/0/greeting").asText()).isEqualTo("Jó napot, Márta");

            broken.into(server);
            assertRefused(administrator, "V3__broken.sql");
            assertThat(await(GUESTS, any -> true)).isEqualTo(guests);

            first.into(server);
            assertRefused(administrator, "is older than 2.0.0");
            assertThat(await(GUESTS, any -> true)).isEqualTo(guests);

            first.outOf(server);
            awaitStatus(GUESTS, 404);
            second.into(server);
            assertThat(await(GUESTS, any -> true)).isEqualTo(guests);
            assertThat(crowd.answered()).isPositive();
        }

        assertThat(wirings()).isEqualTo(before);
        awaitHealth("ready");
        second.outOf(server);
        awaitStatus(GUESTS, 404);
        witness.outOf(server);
    }

    @Test
    void aModuleThatCannotBeResolvedIsToldOfAndHarmsNobody() throws Exception {
        var broken = HotBundle.of("broken", "org.seraicrm.itests.visitor", "*,org.example.nobody.has.this");
        Colleague administrator = new Colleague(server.administratorSession());
        broken.into(server);
        try {
            awaitHealth("degraded");
            assertThat(reasons()).contains("broken.jar", "org.example.nobody.has.this");
            assertThat(administrator.read(SETTINGS).path("refused").toString())
                    .contains("broken.jar", "org.example.nobody.has.this");
            assertThat(administrator.status("/today")).isEqualTo(200);
        } finally {
            broken.outOf(server);
        }
        awaitHealth("ready");
    }

    @Test
    void modulesCardsAndSettingsOutliveTheContainersCacheAndANewerDistribution() throws Exception {
        HotBundle visitor = HotBundle.of("visitor", "org.seraicrm.itests.visitor", "*");
        assertThat(OperatorShell.run(server, "serai:module-install " + visitor.jar()))
                .contains("visitor 1.0.0");
        awaitStatus(GREETING, 200);
        HotBundle witness = HotBundle.of("witness", "org.seraicrm.itests.witness", "*");
        witness.into(server);
        await(WITNESS, any -> true);
        Colleague administrator = new Colleague(server.administratorSession());
        String card = administrator.id(
                "card.open",
                Map.of(
                        "module",
                        administrator.module("sales"),
                        "client",
                        administrator.client("Maradó Kft."),
                        "title",
                        "Kapu"));
        JsonNode page = administrator.read("/cards/" + card);

        server.stop();
        Folders.delete(server.data().resolve("karaf"));
        server.start();
        assertKept(card, page);

        server.stop();
        server.of(newerDistribution()).start();
        assertKept(card, page);
        JsonNode kinds =
                new Colleague(server.administratorSession()).read(SETTINGS).path("kinds");
        assertThat(kinds.findValuesAsText("version")).as(kinds.toString()).contains("9.9.9");
        assertThat(OperatorShell.run(server, "serai:module-bundles")).contains("visitor", "witness.jar", "runs");
        assertThat(OperatorShell.run(server, "serai:module-uninstall visitor")).contains("visitor");
        awaitStatus(GREETING, 404);
        witness.outOf(server);
        awaitStatus(WITNESS, 404);
    }

    /** The module of the operator, that of the deploy folder, and the card in one of the distribution's. */
    private static void assertKept(String card, JsonNode page) throws Exception {
        awaitStatus(GREETING, 200);
        await(WITNESS, any -> true);
        assertThat(new Colleague(server.administratorSession()).read("/cards/" + card))
                .isEqualTo(page);
    }

    /** The distribution in another place, with Complaints in version 9.9.9. */
    private static Path newerDistribution() throws Exception {
        Path folder = Path.of("target", "newer-distribution").toAbsolutePath();
        Folders.delete(folder);
        Folders.copy(Distribution.folder(), folder);
        try (Stream<Path> files = Files.walk(folder.resolve("system"))) {
            Path file = files.filter(path -> path.getFileName().toString().matches("org.seraicrm.complaints-.*\\.jar"))
                    .findAny()
                    .orElseThrow();
            try (Jar jar = new Jar(file.toFile())) {
                Resource manifest = jar.getResource("SERAI-INF/module.yaml");
                String yaml = new String(manifest.openInputStream().readAllBytes(), StandardCharsets.UTF_8);
                jar.putResource(
                        "SERAI-INF/module.yaml",
                        new EmbeddedResource(yaml.replaceFirst("(?m)^version: .*$", "version: 9.9.9"), 0));
                Path newer = folder.resolve("newer.jar");
                jar.write(newer.toFile());
                Files.move(newer, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }

    private static void assertRefused(Colleague administrator, String reason) throws Exception {
        JsonNode settings = administrator.readUntil(
                SETTINGS, read -> read.path("refused").toString().contains(reason));
        assertThat(settings.at("/refused/0/file").asText()).isEqualTo("guestbook.jar");
        awaitHealth("degraded");
        assertThat(reasons()).contains("guestbook.jar", reason);
        assertThat(Files.readString(server.log())).contains("guestbook.jar is refused");
    }

    /** Of all bundles but the module that comes and goes. */
    private static Map<String, String> wirings() throws InterruptedException {
        Map<String, String> wirings = new TreeMap<>();
        await(WITNESS, any -> true)
                .properties()
                .forEach(
                        bundle -> wirings.put(bundle.getKey(), bundle.getValue().asText()));
        wirings.keySet().removeIf(bundle -> bundle.startsWith("example." + GUESTBOOK));
        return wirings;
    }

    private static String reasons() {
        return server.http().get("/health").json().path("reasons").toString();
    }

    private static JsonNode await(String path, Predicate<JsonNode> fits) throws InterruptedException {
        var deadline = deadline();
        while (true) {
            var answer = server.http().get(path);
            if (answer.status() == 200 && fits.test(answer.json())) {
                return answer.json();
            }
            assertThat(Instant.now()).as(path + " still " + answer).isBefore(deadline);
            pause();
        }
    }

    private static void awaitStatus(String path, int status) throws InterruptedException {
        var deadline = deadline();
        while (server.http().get(path).status() != status) {
            assertThat(Instant.now())
                    .as(path + " answers " + status + " in time")
                    .isBefore(deadline);
            pause();
        }
    }

    private static void awaitHealth(String status) throws InterruptedException {
        var deadline = deadline();
        while (!server.http().get("/health").json().path("status").asText().equals(status)) {
            assertThat(Instant.now()).as("health says " + status + " in time").isBefore(deadline);
            pause();
        }
    }

    private static Instant deadline() {
        return Instant.now().plus(SeraiServer.PATIENCE);
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(50).toMillis());
    }
}
