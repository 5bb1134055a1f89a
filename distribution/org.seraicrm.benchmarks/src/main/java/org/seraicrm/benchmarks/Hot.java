package org.seraicrm.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.seraicrm.platform.testkit.Http;
import org.seraicrm.platform.testkit.SeraiServer;

/**
 * A module comes, is updated and goes in a running server, and what the others notice:
 * {@code Hot JAR KIND PATH TIMES CYCLES}, the path being one that the module answers.
 */
public final class Hot {

    private static final int CALLERS = 8;
    private static final int QUIET_MILLIS = 10_000;
    private static final int AFTER_MILLIS = 500;
    private static final Pattern LOADERS = Pattern.compile(
            "(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+org\\.apache\\.felix\\.framework\\.BundleWiringImpl\\$BundleClassLoader\\S*");
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private final SeraiServer server = new SeraiServer();
    private final HotModule module;
    private final String path;
    private final Path folder = Path.of("target", "benchmark", "hot").toAbsolutePath();

    private Hot(HotModule module, String path) {
        this.module = module;
        this.path = path;
    }

    public static void main(String[] args) throws Exception {
        new Hot(new HotModule(Path.of(args[0]), args[1]), args[2])
                .run(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
        System.exit(0);
    }

    private void run(int times, int cycles) throws Exception {
        server.with("SERAI_JAVA_OPTS", ServerProcess.HEAP).start();
        try {
            Http administrator = server.administratorSession();
            String sales = administrator
                    .post("/api/v1/actions/module.create", Map.of("kind", "sales"))
                    .json()
                    .path("result")
                    .asText();
            useOnce(administrator);
            System.out.println("| | times | longest wait of the others, ms | usable after, ms: median | worst |");
            System.out.println("|---|---|---|---|---|");
            try (Bystanders others = new Bystanders(CALLERS, server, sales)) {
                pause(QUIET_MILLIS);
                others.longestMillis();
                pause(QUIET_MILLIS);
                row("nothing comes or goes, for 10 s", 1, others.longestMillis(), new long[] {0});
                comeAndGo(administrator, others, times);
                System.out.printf(
                        Locale.ROOT, "%n%,d requests of the others, %d failed%n%n", others.answered(), others.failed());
            }
            leaks(administrator, times, cycles);
        } finally {
            server.stop();
        }
    }

    /** The company gets a module of the kind, which stays when the bundle goes. */
    private void useOnce(Http administrator) throws IOException {
        HotModule first = module.version(0, folder);
        server.deploy(first.jar());
        await(() -> offered(administrator, 0));
        administrator.post("/api/v1/actions/module.create", Map.of("kind", module.kind()));
        await(() -> administrator.get(path).status() == 200);
        server.undeploy(first.jar());
        await(() -> administrator.get(path).status() == 404);
    }

    private boolean offered(Http administrator, int version) {
        for (var kind : administrator.get("/api/v1/settings/modules").json().path("kinds")) {
            if (kind.path("id").asText().equals(module.kind())) {
                return kind.path("version").asText().equals(HotModule.name(version));
            }
        }
        return false;
    }

    private void comeAndGo(Http administrator, Bystanders others, int times) throws IOException {
        long[][] took = new long[3][times];
        long[] longest = new long[3];
        for (int at = 0; at < times; at++) {
            HotModule first = module.version(2 * at, folder);
            took[0][at] = usable(() -> server.deploy(first.jar()), administrator, 2 * at);
            longest[0] = Math.max(longest[0], others.longestMillis());
            HotModule second = module.version(2 * at + 1, folder);
            took[1][at] = usable(() -> server.deploy(second.jar()), administrator, 2 * at + 1);
            longest[1] = Math.max(longest[1], others.longestMillis());
            long begun = System.nanoTime();
            server.undeploy(second.jar());
            await(() -> administrator.get(path).status() == 404);
            took[2][at] = millis(begun);
            pause(AFTER_MILLIS);
            longest[2] = Math.max(longest[2], others.longestMillis());
        }
        row("install", times, longest[0], took[0]);
        row("update with a migration", times, longest[1], took[1]);
        row("uninstall", times, longest[2], took[2]);
    }

    private long usable(Runnable work, Http administrator, int version) {
        long begun = System.nanoTime();
        work.run();
        await(() -> administrator.get(path).status() == 200 && offered(administrator, version));
        long took = millis(begun);
        pause(AFTER_MILLIS);
        return took;
    }

    private void leaks(Http administrator, int times, int cycles) throws Exception {
        HotModule last = module.version(2 * times, folder);
        long[] before = live();
        for (int cycle = 0; cycle < cycles; cycle++) {
            usable(() -> server.deploy(last.jar()), administrator, 2 * times);
            server.undeploy(last.jar());
            await(() -> administrator.get(path).status() == 404);
        }
        long[] after = live();
        System.out.println("| after collection | class loaders of bundles | heap, MB |");
        System.out.println("|---|---|---|");
        System.out.printf(Locale.ROOT, "| before | %d | %.1f |%n", before[0], before[1] / 1e6);
        System.out.printf(Locale.ROOT, "| after %d times in and out | %d | %.1f |%n", cycles, after[0], after[1] / 1e6);
    }

    /** Class loaders of bundles and bytes of the heap that are alive; counting them collects the garbage first. */
    private long[] live() throws Exception {
        String pid =
                Files.readString(server.data().resolve("karaf").resolve("pid")).strip();
        told("jcmd", pid, "GC.run");
        pause(QUIET_MILLIS);
        told("jcmd", pid, "GC.run");
        String histogram = told("jcmd", pid, "GC.class_histogram");
        var total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new IllegalStateException("jcmd told nothing: " + histogram);
        }
        long loaders = LOADERS.matcher(histogram)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
        return new long[] {loaders, Long.parseLong(total.group(1))};
    }

    private static String told(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static void row(String what, int times, long longest, long[] took) {
        long[] sorted = took.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d |%n",
                what,
                times,
                longest,
                sorted[sorted.length / 2],
                sorted[sorted.length - 1]);
    }

    private static void await(BooleanSupplier there) {
        long end = System.nanoTime() + SeraiServer.PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain");
            }
            pause(10);
        }
    }

    private static long millis(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
