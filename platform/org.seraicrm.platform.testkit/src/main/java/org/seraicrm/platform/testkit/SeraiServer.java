package org.seraicrm.platform.testkit;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The finished distribution as a process of its own, on free ports of the loopback address and with a data folder of
 * its own, for tests that look at Serai from outside.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SeraiServer server = new SeraiServer();
 * }</pre>
 *
 * A static field serves all tests of its class, an instance field each test by itself. The distribution is the one of
 * {@link Distribution}; the data folder lies below {@code target/servers} and
 * is deleted when the tests have passed, kept when one failed. One test drives a server at a time.
 */
public final class SeraiServer implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {

    /** How long a start may take before it counts as failed: machines under load are slow. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    /** How long a process may take to tell what its threads do. */
    private static final Duration DUMP = Duration.ofSeconds(2);

    private static final String ADMINISTRATOR = "admin@serai.test";
    private static final String PASSWORD = "Teve-karavan-42-udvar";

    private final Map<String, String> environment = new LinkedHashMap<>();
    private final int port = Ports.free();
    private final int shellPort = Ports.free();
    private final Path data;
    private Optional<Path> distribution = Optional.empty();
    private boolean forClass;
    private boolean failed;
    private @Nullable Process process;

    /** A server that has not been started yet. Environment variables can be added until it is. */
    public SeraiServer() {
        data = newFolder();
        environment.put("SERAI_PORT", Integer.toString(port));
        environment.put("SERAI_SSH_PORT", Integer.toString(shellPort));
        environment.put("SERAI_DATA", data.toString());
        environment.put("SERAI_DEMO", "false");
        environment.put("SERAI_ADMIN_EMAIL", ADMINISTRATOR);
        environment.put("SERAI_ADMIN_PASSWORD", PASSWORD);
    }

    /** Adds or replaces one environment variable of the process, from the next start on. */
    public SeraiServer with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Has another folder than that of {@link Distribution} started: one that a test has changed. */
    public SeraiServer of(Path folder) {
        distribution = Optional.of(folder);
        return this;
    }

    /** Starts the process and waits until {@code /health} answers 200. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts with what a backup has. */
    public void restore(Path backup) {
        launch("--restore", backup.toString());
        awaitReady();
    }

    /** Starts the process without waiting for it. */
    public void launch(String... options) {
        if (isRunning()) {
            throw new IllegalStateException("the server runs already");
        }
        var folder = distribution.orElseGet(Distribution::folder);
        var command = new ArrayList<>(List.of(options));
        command.add(0, folder.resolve("bin").resolve("serai").toString());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
        builder.environment().put("SERAI_CLASSES", folder.resolve("classes").toString());
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until {@code /health} answers 200; tells what the server said when it ends or takes too long. */
    public void awaitReady() {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (!isRunning()) {
                throw new IllegalStateException("the server ended while starting:\n" + LastLines.of(console()));
            }
            if (http().status("/health").filter(status -> status == 200).isPresent()) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("not ready after " + PATIENCE + ": " + http().get("/health") + "\n"
                + LastLines.errors(log()) + threads());
    }

    /** What the server's threads wait for, in its own words; kept with the console's lines. */
    private String threads() {
        var running = process;
        if (running == null) {
            return "";
        }
        try {
            signal(running, "QUIT");
            Thread.sleep(DUMP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return LastLines.threads(console());
    }

    /** Ends the process as a service manager does, with SIGTERM, and waits until it is gone. */
    public void stop() {
        end("TERM");
    }

    /** Ends the process as Ctrl-C does and waits until it is gone. */
    public void interrupt() {
        end("INT");
    }

    /** Whether the process hears Ctrl-C: what a script starts in the background may be told to ignore it. */
    public boolean hearsCtrlC() {
        var running = process;
        var status = Path.of("/proc", running == null ? "none" : Long.toString(running.pid()), "status");
        if (!Files.exists(status)) {
            return true;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .noneMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process in the middle of whatever it does, as {@code kill -9} and a power cut do. */
    public void kill9() {
        end("KILL");
    }

    /** Stops and starts again on the same data. */
    public void restart() {
        stop();
        start();
    }

    /** Waits until the process ends by itself and answers its exit code. */
    public int awaitEnd() {
        var running = process;
        if (running == null) {
            throw new IllegalStateException("the server was not started");
        }
        try {
            if (!running.waitFor(PATIENCE.toSeconds(), SECONDS)) {
                throw new IllegalStateException("the server did not end by itself:\n" + LastLines.of(console()));
            }
            return running.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }

    /** Whether the process lives. */
    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** A client without a session. Each call gives a new one with cookies of its own. */
    public Http http() {
        return new Http(baseUri());
    }

    /** A client whom the first administrator's e-mail and password have signed in. */
    public Http administratorSession() {
        return session(administrator(), password());
    }

    /** A client signed in as a user; its requests carry the session and the token against forged requests. */
    public Http session(String email, String password) {
        var http = http();
        var answer = http.post("/api/v1/session", Map.of("email", email, "password", password));
        if (answer.status() != 200) {
            throw new IllegalStateException("sign-in of " + email + " was refused: " + answer);
        }
        return http.with("X-CSRF-Token", answer.json().path("csrf").asText());
    }

    /** {@code http://127.0.0.1:port}, without a slash at its end. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The port of the operator's shell. */
    public int shellPort() {
        return shellPort;
    }

    /** The data folder: database, keys, index; {@code deploy} takes modules. */
    public Path data() {
        return data;
    }

    /** Drops a module into the running server, whole at once. It is there when {@code /api} says so. */
    public void deploy(Path jar) {
        try {
            Path copied =
                    Files.copy(jar, data.resolve(jar.getFileName() + ".copied"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(copied, deployed(jar), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a module out of the running server. */
    public void undeploy(Path jar) {
        try {
            Files.delete(deployed(jar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path deployed(Path module) {
        return data.resolve("deploy").resolve(module.getFileName());
    }

    /** The server's log; it need not exist yet. */
    public Path log() {
        return data.resolve("log").resolve("serai.log");
    }

    /** What the process printed, from all of its starts. */
    public Path console() {
        return data.resolve("console.txt");
    }

    /** The e-mail address of the first administrator. */
    public String administrator() {
        return environment.getOrDefault("SERAI_ADMIN_EMAIL", ADMINISTRATOR);
    }

    /** The password of the first administrator. */
    public String password() {
        return environment.getOrDefault("SERAI_ADMIN_PASSWORD", PASSWORD);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        forClass = true;
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!forClass) {
            start();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        failed |= context.getExecutionException().isPresent();
        if (!forClass) {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        failed |= context.getExecutionException().isPresent();
        close();
    }

    private void close() {
        stop();
        if (!failed) {
            Folders.delete(data);
        }
    }

    private void end(String signal) {
        var running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        try {
            signal(running, signal);
            if (!running.waitFor(PATIENCE.toSeconds(), SECONDS)) {
                running.destroyForcibly();
                throw new IllegalStateException("the server did not end:\n" + LastLines.of(log()));
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server ended", e);
        }
    }

    private static void signal(Process running, String signal) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(running.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "servers").toAbsolutePath()), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
