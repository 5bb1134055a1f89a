package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.itests.outside.Steering;
import org.seraicrm.platform.testkit.Ports;
import org.seraicrm.platform.testkit.SeraiServer;

/**
 * One half of the browser suite of {@code src/test/browser} against a server of its own, so that both cores have something to
 * do; each of its tests comes back as one of its own. A part of the suite is run by {@code -Dit.test=BrowserIT
 * -Dserai.browser=channels.spec.ts}, several files with commas between.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class BrowserHalf {

    private static final int HALVES = 2;
    private static final String[] PART = Stream.of(
                    System.getProperty("serai.browser", "").split(","))
            .filter(file -> !file.isEmpty())
            .toArray(String[]::new);

    /** Where a test has a provider of OpenID Connect stand. */
    private static final int PROVIDER = Ports.free();

    private final int half;
    private final Path console;

    @RegisterExtension
    final SeraiServer server = new SeraiServer()
            .with("SERAI_WEBHOOKS_PRIVATE", "true")
            .with("SERAI_OIDC_ISSUER", "http://127.0.0.1:" + PROVIDER)
            .with("SERAI_OIDC_CLIENT_ID", "serai")
            .with("SERAI_OIDC_CLIENT_SECRET", "not-so-secret-on-loopback")
            .with("SERAI_OIDC_NAME", "Guild");

    private final Steering outside = new Steering();

    /** @param half 1 is the one that begins in an empty company */
    BrowserHalf(int half) {
        this.half = half;
        console = BrowserSuite.output("browser-" + half + ".txt");
    }

    @AfterAll
    void close() {
        outside.close();
    }

    @TestFactory
    Stream<DynamicTest> inTheBrowser() throws IOException, InterruptedException {
        Path report = BrowserSuite.report(console);
        Files.deleteIfExists(report);
        BrowserSuite.outside(outside.url(), PROVIDER);
        var tests = new ArrayList<DynamicTest>();
        if (PART.length == 0 && half == 1) {
            int begun = begin();
            tests.add(dynamicTest(
                    "an empty company begins",
                    () -> assertThat(begun)
                            .as("see begin.txt beside the suite's report")
                            .isZero()));
        }
        String[] part = PART.length == 0 ? new String[] {"--shard", half + "/" + HALVES} : PART;
        int code = BrowserSuite.start(server, server.administrator(), server.password(), console, part)
                .await();
        assertThat(report).as("report of Playwright, which ended with " + code).exists();
        var told = new ObjectMapper().readTree(report.toFile());
        int before = tests.size();
        told.path("suites").forEach(suite -> collect(suite, tests));
        assertThat(tests).as("browser tests; errors: " + told.path("errors")).hasSizeGreaterThan(before);
        return tests.stream();
    }

    /** What only an empty company shows is looked at before the others put something into it. */
    private int begin() throws IOException, InterruptedException {
        return BrowserSuite.start(
                        server,
                        server.administrator(),
                        server.password(),
                        BrowserSuite.output("begin.txt"),
                        "--config",
                        "begin/playwright.config.ts")
                .await();
    }

    private static void collect(JsonNode suite, List<DynamicTest> tests) {
        suite.path("suites").forEach(inner -> collect(inner, tests));
        for (var spec : suite.path("specs")) {
            var name = suite.path("title").asText() + ": " + spec.path("title").asText();
            tests.add(dynamicTest(name, () -> replay(spec)));
        }
    }

    private static void replay(JsonNode spec) {
        for (var test : spec.path("tests")) {
            if (test.path("status").asText().equals("skipped")) {
                abort("skipped in the browser");
            }
        }
        if (!spec.path("ok").asBoolean()) {
            throw new AssertionError("in the browser, \"%s\": %s"
                    .formatted(spec.path("title").asText(), spec.findValuesAsText("message")));
        }
    }
}
