package ${package}.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.platform.testkit.Http;
import org.seraicrm.platform.testkit.ModuleJar;
import org.seraicrm.platform.testkit.SeraiServer;

/** The finished bundle in a running server, looked at from outside. */
class RentalServerIT {

    private static final Path JAR = Path.of(System.getProperty("module.jar"));

    @RegisterExtension
    static final SeraiServer server = new SeraiServer();

    @TestFactory
    Stream<DynamicTest> keepsWhatBundlesPromise() {
        return new ModuleJar(JAR).tests();
    }

    @Test
    void comesAndGoesWhileTheServerRuns() throws InterruptedException {
        Http administrator = server.administratorSession();
        server.deploy(JAR);
        awaitAction(administrator);

        String module = act(administrator, "module.create", Map.of("kind", "${kind}"));
        String client = act(administrator, "client.create", Map.of("kind", "COMPANY", "name", "Kovács Kft."));
        String card = act(administrator, "card.open", Map.of("module", module, "client", client, "title", "Drill"));
        act(
                administrator,
                "${kind}.reserve",
                Map.of("card", card, "item", "Drill", "from", "2027-03-01", "until", "2027-03-03"));
        var days = administrator.get("/api/v1/${kind}/days?from=2027-03-01").json().path("days");
        assertThat(days).hasSize(3);
        String script = administrator.get("/api/v1/web-parts").json().at("/parts/0/script").asText();
        assertThat(administrator.get(script).status()).isEqualTo(200);

        server.undeploy(JAR);
        await(administrator, script, 404);
        assertThat(administrator.get("/api/v1/cards/" + card).status()).isNotEqualTo(500);
    }

    /** The kind is there as soon as the bundle has started. */
    private static void awaitAction(Http http) throws InterruptedException {
        Instant deadline = Instant.now().plus(SeraiServer.PATIENCE);
        while (!http.get("/api/v1/openapi.json").body().contains("/actions/${kind}.reserve")) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(50);
        }
    }

    private static void await(Http http, String path, int status) throws InterruptedException {
        Instant deadline = Instant.now().plus(SeraiServer.PATIENCE);
        while (http.get(path).status() != status) {
            assertThat(Instant.now()).as(path).isBefore(deadline);
            Thread.sleep(50);
        }
    }

    private static String act(Http http, String action, Map<String, ?> input) {
        Http.Answer answer = http.post("/api/v1/actions/" + action, input);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("result").asText();
    }
}
