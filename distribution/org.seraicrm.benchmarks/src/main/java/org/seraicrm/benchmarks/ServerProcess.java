package org.seraicrm.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.seraicrm.platform.testkit.Distribution;
import org.seraicrm.platform.testkit.Http;
import org.seraicrm.platform.testkit.Ports;

/** The assembled distribution as a process on a data folder. */
final class ServerProcess implements AutoCloseable {

    static final String ADMINISTRATOR = "admin@serai.test";
    static final String PASSWORD = "Teve-karavan-42-udvar";

    /** Options of the Java machine: the promise's heap. */
    static final String HEAP = "-Xmx512m";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration REST_LIMIT = Duration.ofSeconds(90);
    /** Processor time of a second in which a server does nothing to speak of. */
    private static final long RESTING_MILLIS = 150;

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Path data;
    private final int port = Ports.free();
    private final Process process;
    private final long startedAt = System.nanoTime();

    ServerProcess(Place place, Path data) throws IOException {
        this.data = data;
        Files.createDirectories(data);
        var builder = new ProcessBuilder(
                        Distribution.folder().resolve("bin").resolve("serai").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("console.txt").toFile()));
        var environment = builder.environment();
        environment.put("SERAI_PORT", Integer.toString(port));
        environment.put("SERAI_SSH_PORT", Integer.toString(Ports.free()));
        environment.put("SERAI_DATA", data.toString());
        environment.put("SERAI_DEMO", "false");
        environment.put("SERAI_ADMIN_EMAIL", ADMINISTRATOR);
        environment.put("SERAI_ADMIN_PASSWORD", PASSWORD);
        environment.put("SERAI_JAVA_OPTS", System.getProperty("serai.java.options", HEAP));
        environment.putAll(place.environment());
        process = builder.start();
    }

    int port() {
        return port;
    }

    Http http() {
        return new Http(URI.create("http://127.0.0.1:" + port));
    }

    /** Waits until a request is answered with 200; returns how long that is since the process was started. */
    Duration awaitAnswer(Http caller, String path) {
        await(path, () -> caller.status(path).filter(status -> status == 200).isPresent());
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** Waits until the index has taken in all rows; returns how long that is since the process was started. */
    Duration awaitIndex() {
        var log = data.resolve("log").resolve("serai.log");
        await("index", () -> told(log, "Index of card has") && told(log, "Index of client has"));
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    private static boolean told(Path log, String line) {
        try {
            return Files.exists(log) && Files.readString(log).contains(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One question about the server. */
    @FunctionalInterface
    private interface Question {
        boolean yes();
    }

    private void await(String what, Question question) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!question.yes()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what + "; see " + data + "/log/serai.log");
            }
            pause();
        }
    }

    /** Waits until the server has done what it was left with, such as events to tell; for a minute and a half at most. */
    void awaitRest() {
        var end = System.nanoTime() + REST_LIMIT.toNanos();
        long before;
        do {
            before = processorMillis();
            pause(1_000);
        } while (processorMillis() - before > RESTING_MILLIS && System.nanoTime() < end);
    }

    private static void pause() {
        pause(20);
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Megabytes that the process holds at the moment. */
    long residentMegabytes() {
        try {
            var status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"));
            var found = RESIDENT.matcher(status);
            return found.find() ? Long.parseLong(found.group(1)) / 1024 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Milliseconds of processor time that the process has used so far, to a hundredth of a second. */
    long processorMillis() {
        return process.toHandle()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
