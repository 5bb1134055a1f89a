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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.platform.testkit.SeraiServer;

/** The browser suite of {@code src/test/browser} against a server; each of its tests comes back as one of its own. */
class BrowserIT {

    private static final Path SUITE = Path.of("src", "test", "browser").toAbsolutePath();
    private static final Path TARGET = Path.of("target", "browser").toAbsolutePath();
    private static final Path REPORT = TARGET.resolve("report.json");
    private static final Path CONSOLE = TARGET.resolve("console.txt");
    private static final List<Path> INSTALLED = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    @RegisterExtension
    static final SeraiServer server = new SeraiServer();

    @TestFactory
    Stream<DynamicTest> inTheBrowser() throws IOException, InterruptedException {
        Files.createDirectories(TARGET);
        Files.deleteIfExists(REPORT);
        Files.deleteIfExists(CONSOLE);
        install();
        run("npx", "--no-install", "tsc");
        int code = start("npx", "--no-install", "playwright", "test");
        assertThat(REPORT).as("report of Playwright, which ended with " + code).exists();
        var report = new ObjectMapper().readTree(REPORT.toFile());
        var tests = new ArrayList<DynamicTest>();
        report.path("suites").forEach(suite -> collect(suite, tests));
        assertThat(tests).as("browser tests; errors: " + report.path("errors")).isNotEmpty();
        return tests.stream();
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
            throw new AssertionError("in the browser: " + spec.findValuesAsText("message"));
        }
    }

    /** Installs the suite's packages when their list has changed; the Chromium among them only where none is. */
    private static void install() throws IOException, InterruptedException {
        var list = Files.readString(SUITE.resolve("package-lock.json"));
        var done = SUITE.resolve("node_modules").resolve(".installed");
        if (Files.exists(done) && Files.readString(done).equals(list)) {
            return;
        }
        var command = new ArrayList<>(List.of("npm", "ci", "--no-audit", "--no-fund"));
        if (INSTALLED.stream().anyMatch(Files::isExecutable)) {
            command.add("--omit=optional");
        }
        run(command.toArray(String[]::new));
        Files.writeString(done, list);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(start(command))
                .as(String.join(" ", command) + ", see " + CONSOLE)
                .isZero();
    }

    private static int start(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .directory(SUITE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(CONSOLE.toFile()));
        builder.environment().put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        builder.environment().put("SERAI_URL", server.baseUri().toString());
        builder.environment().put("SERAI_EMAIL", server.administrator());
        builder.environment().put("SERAI_PASSWORD", server.password());
        return builder.start().waitFor();
    }
}
