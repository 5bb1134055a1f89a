package org.seraicrm.platform.store;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.store.internal.database.DatabaseSettings;
import org.seraicrm.platform.store.local.LocalStore;
import org.seraicrm.platform.store.sample.Note;

/**
 * Measures units of work per second: each adds one row through EclipseLink and records one event, committed durably and
 * numbered. Reads are one find by id. Not a test; run it by its main method.
 */
public final class WriteSpeed {

    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private WriteSpeed() {}

    /** Arguments: Derby or PostgreSQL, or nothing for both. */
    public static void main(String[] arguments) throws Exception {
        for (var server : new TestServer[] {TestServer.DERBY, TestServer.POSTGRES}) {
            if (arguments.length == 0 || Arrays.asList(arguments).contains(server.toString())) {
                measure(server, server.fresh(Files.createTempDirectory("speed")));
            }
        }
        System.exit(0);
    }

    private static void measure(TestServer server, DatabaseSettings settings) throws Exception {
        try (var local = LocalStore.open(settings, Clock.systemUTC(), LocalStore.platform(Note.class))) {
            var company = CompanyId.next();
            run(local, company, 8, WARM_UP, true);
            for (var threads : new int[] {1, 8}) {
                report(server + " write, threads " + threads, run(local, company, threads, MEASURED, true));
                report(server + " read, threads " + threads, run(local, company, threads, MEASURED, false));
            }
            var start = System.nanoTime();
            var last = local.store().write(company, unit -> unit.record(fact()));
            local.log().awaitPosition(last, Duration.ofMinutes(1));
            System.out.printf("%s last event numbered after %d ms%n", server, (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static void report(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%-34s %7.0f/s  p50 %.2f ms  p99 %.2f ms  max %.0f ms%n",
                what,
                nanos.length / (double) MEASURED.toSeconds(),
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private static long[] run(LocalStore local, CompanyId company, int threads, Duration time, boolean write)
            throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        var end = System.nanoTime() + time.toNanos();
        Callable<long[]> task = () -> work(local, company, end, write);
        var results =
                pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> task).toList());
        pool.shutdown();
        var times = LongStream.builder();
        for (var result : results) {
            Arrays.stream(result.get()).forEach(times);
        }
        return times.build().toArray();
    }

    private static long[] work(LocalStore local, CompanyId company, long end, boolean write) {
        var times = LongStream.builder();
        var id = write(local, company);
        while (System.nanoTime() < end) {
            var start = System.nanoTime();
            if (write) {
                id = write(local, company);
            } else {
                var wanted = id;
                local.store().read(company, unit -> Optional.of(unit.entities().find(Note.class, wanted)));
            }
            times.add(System.nanoTime() - start);
        }
        return times.build().toArray();
    }

    private static long write(LocalStore local, CompanyId company) {
        var id = Id.next();
        local.store().write(company, unit -> {
            var note = new Note(id, "A note of usual length about nothing in particular");
            note.values = "{\"colour\":\"red\",\"weight\":12}";
            unit.entities().persist(note);
            unit.record(fact());
            return id;
        });
        return id;
    }

    private static NewEvent fact() {
        return new NewEvent(
                "note.added",
                Optional.empty(),
                "API",
                Optional.empty(),
                Optional.of(ClientId.next()),
                Optional.empty(),
                "{\"headline\":\"A note of usual length\"}",
                Optional.of("{\"name\":\"Somebody\"}"));
    }
}
