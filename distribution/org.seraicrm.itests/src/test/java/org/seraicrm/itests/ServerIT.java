package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.platform.testkit.Http;
import org.seraicrm.platform.testkit.SeraiServer;

/** A server as its operator meets it: start, stop, crash, what lies where. */
class ServerIT {

    @RegisterExtension
    static final SeraiServer server = new SeraiServer().with("SERAI_CLASSES", "");

    @Test
    void isHealthyAfterItsStart() {
        assertThat(server.http().get("/health").status()).isEqualTo(200);
    }

    @Test
    void comesBackAfterAStopAndAfterAKill() {
        server.restart();
        var client = clientOf(server.administratorSession());

        server.kill9();
        assertThat(server.http().status("/health")).isEmpty();

        server.start();
        assertThat(server.administratorSession()
                        .get("/api/v1/clients/" + client)
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("Teve Kft.");
    }

    /** Files of the container as a kill leaves them that hits while they are written over. */
    @Test
    void comesBackAfterAKillThatToreTheContainersOwnFiles() throws IOException {
        server.kill9();
        Path cache = server.data().resolve("karaf").resolve("cache");
        try (Stream<Path> files = Files.walk(cache)) {
            List<Path> torn = files.filter(ServerIT::isWrittenWhileStarting).toList();
            assertThat(torn).hasSizeGreaterThan(50);
            for (Path file : torn) {
                Files.writeString(file, "");
            }
        }

        server.start();
        assertThat(server.http().get("/health").json().path("status").asText()).isEqualTo("ready");
        assertThat(server.administratorSession().get("/api/v1/clients").status())
                .isEqualTo(200);
    }

    @Test
    void startsFromTheClassesOfAnEarlierEndAndMakesThemAnewWhenAKillToreTheirFile() throws IOException {
        server.restart();
        Path classes = classes();
        assertThat(isMapped(classes)).isTrue();

        server.stop();
        Files.setPosixFilePermissions(classes, PosixFilePermissions.fromString("rw-------"));
        Files.write(classes, new byte[4096]);
        server.start();
        assertThat(isMapped(classes)).isFalse();

        server.restart();
        assertThat(isMapped(classes)).isTrue();
    }

    private static Path classes() throws IOException {
        try (Stream<Path> files = Files.list(server.data().resolve("karaf"))) {
            return files.filter(file -> file.toString().endsWith(".jsa"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean isMapped(Path file) throws IOException {
        String pid = Files.readString(server.data().resolve("karaf").resolve("pid"));
        Path maps = Path.of("/proc", pid, "maps");
        assumeTrue(Files.exists(maps));
        return Files.readString(maps).contains(file.toString());
    }

    /** What a script starts in the background ignores Ctrl-C, and so does all that it starts. */
    @Test
    void keepsTheContainersCacheWhenCtrlCEndsIt() throws IOException {
        assumeTrue(server.hearsCtrlC());
        Path kept = keptInTheCache();

        server.interrupt();
        server.start();
        assertThat(kept).exists();
    }

    @Test
    void keepsTheContainersCacheUnlessItWasKilled() throws IOException {
        Path kept = keptInTheCache();

        server.restart();
        assertThat(kept).exists();

        server.kill9();
        server.start();
        assertThat(kept).doesNotExist();
    }

    private static Path keptInTheCache() throws IOException {
        return Files.writeString(server.data().resolve("karaf").resolve("cache").resolve("kept"), "");
    }

    private static boolean isWrittenWhileStarting(Path file) {
        return file.endsWith("digraph.json") || file.toString().matches(".*/wiring/\\d+");
    }

    @Test
    void answersUnknownApiPathsWithProblemJson() {
        var answer = server.http().get("/api/v1/no-such-thing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    static String clientOf(Http session) {
        var answer = session.post("/api/v1/actions/client.create", Map.of("kind", "COMPANY", "name", "Teve Kft."));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("result").asText();
    }

    @Test
    void writesNoPasswordIntoItsLog() throws IOException {
        assertThat(Files.readString(server.log())).doesNotContain(server.password());
    }

    @Test
    void refusesASecondServerOnTheSameData() throws IOException {
        var second = new SeraiServer().with("SERAI_DATA", server.data().toString());
        second.launch();
        try {
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(Files.readString(second.console())).contains("already runs on the data folder");
        } finally {
            second.kill9();
        }
    }
}
