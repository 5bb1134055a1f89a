package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.seraicrm.platform.testkit.SeraiServer;

/** The Playwright suite of {@code src/test/browser}: installs it, checks its types, runs it against a server. */
final class BrowserSuite {

    private static final Path SUITE = Path.of("src", "test", "browser").toAbsolutePath();
    private static final Path TARGET = Path.of("target", "browser").toAbsolutePath();
    private static final List<Path> INSTALLED = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String SAYS = "story: ";

    private static boolean ready;
    private static String outside = "";
    private static int provider;

    private BrowserSuite() {}

    /** A file in the suite's output folder. */
    static Path output(String name) {
        return TARGET.resolve(name);
    }

    /** What Playwright tells of a run in JSON, if its reporter does. */
    static Path report(Path console) {
        return console.resolveSibling(console.getFileName().toString().replace(".txt", ".json"));
    }

    /** A run under way; what its tests say with {@code story: …} is heard here. */
    static final class Run {
        private final Process process;
        private final Path console;
        private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
        private final Thread listening = new Thread(this::listen, "browser-suite");

        private Run(Process process, Path console) {
            this.process = process;
            this.console = console;
            listening.start();
        }

        /** Waits until a test says this; fails when the run ends before. */
        void waitsFor(String word) throws InterruptedException {
            String next = said.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(next).as("the browser, see %s", console).isEqualTo(word);
        }

        /** Waits for the end and answers the exit code. */
        int await() throws InterruptedException {
            int code = process.waitFor();
            listening.join();
            return code;
        }

        /** Ends it, if it still runs. */
        void stop() {
            process.destroy();
        }

        private void listen() {
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                    var kept = Files.newBufferedWriter(console, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    kept.append(line).append('\n').flush();
                    if (line.startsWith(SAYS)) {
                        said.add(line.substring(SAYS.length()).strip());
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            said.add("(ended)");
        }
    }

    /** Lets the suite's tests steer the outside world at this address, and be a provider, from the next start on. */
    static void outside(String url, int providerPort) {
        outside = url;
        provider = providerPort;
    }

    /** Starts the suite, or the part of it that the arguments for Playwright name, as a user of the server. */
    static Run start(SeraiServer server, String email, String password, Path console, String... arguments)
            throws IOException, InterruptedException {
        Files.createDirectories(TARGET);
        Files.deleteIfExists(console);
        prepare(console);
        List<String> command = new ArrayList<>(List.of("npx", "--no-install", "playwright", "test"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--output", results(console).toString()));
        ProcessBuilder builder = builder(command);
        builder.environment().put("SERAI_URL", server.baseUri().toString());
        builder.environment().put("SERAI_EMAIL", email);
        builder.environment().put("SERAI_PASSWORD", password);
        builder.environment().put("SERAI_REPORT", report(console).toString());
        builder.environment().put("SERAI_OUTSIDE", outside);
        builder.environment().put("SERAI_PROVIDER", Integer.toString(provider));
        return new Run(builder.start(), console);
    }

    /** Of each run its own: it empties the folder, and others run beside it. */
    private static Path results(Path console) {
        return console.resolveSibling(console.getFileName().toString().replace(".txt", "-results"));
    }

    /** Once, and alone: the other half of the tests may be at it, too. */
    private static synchronized void prepare(Path console) throws IOException, InterruptedException {
        if (ready) {
            return;
        }
        try (FileChannel door = FileChannel.open(
                        TARGET.resolve("install.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = door.lock()) {
            assertThat(alone.isValid()).isTrue();
            install(console);
            run(console, "npx", "--no-install", "tsc");
            ready = true;
        }
    }

    /** Installs the suite's packages when their list has changed; the Chromium among them only where none is. */
    private static void install(Path console) throws IOException, InterruptedException {
        String list = Files.readString(SUITE.resolve("package-lock.json"));
        Path done = SUITE.resolve("node_modules").resolve(".installed");
        if (Files.exists(done) && Files.readString(done).equals(list)) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("npm", "ci", "--no-audit", "--no-fund"));
        if (INSTALLED.stream().anyMatch(Files::isExecutable)) {
            command.add("--omit=optional");
        }
        run(console, command.toArray(String[]::new));
        Files.writeString(done, list);
    }

    private static void run(Path console, String... command) throws IOException, InterruptedException {
        int code = new Run(builder(List.of(command)).start(), console).await();
        assertThat(code).as(String.join(" ", command) + ", see " + console).isZero();
    }

    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(SUITE.toFile()).redirectErrorStream(true);
        builder.environment().put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return builder;
    }
}
