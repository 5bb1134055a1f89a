package org.seraicrm.platform.search.internal;

import static org.seraicrm.platform.search.Condition.all;
import static org.seraicrm.platform.search.Condition.atLeast;
import static org.seraicrm.platform.search.Condition.is;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.IndexDocument;
import org.seraicrm.platform.search.Order;
import org.seraicrm.platform.search.Query;
import org.seraicrm.platform.search.internal.words.Letters;

/** Prints how long look-ups, lists, counts and writes take: {@code Measurements <clients> [folder]}. */
final class Measurements {

    private static final CompanyId COMPANY = Crowd.COMPANY;
    private static final Access EVERYTHING = new Access(COMPANY, Set.of("c", "m1", "m2", "m3"));
    private static final Access RESTRICTED = new Access(
            COMPANY,
            Stream.concat(
                            Stream.of("cu7", "cu-"),
                            Stream.iterate(100, key -> key + 1).limit(40).map(key -> "m" + key + "u7"))
                    .collect(Collectors.toSet()));
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 500;

    private final LuceneIndex index;
    private final MemoryLog log;
    private final CrowdSource source;
    private final List<IndexDocument> samples;
    private final Random random = new Random(7);

    private Measurements(LuceneIndex index, MemoryLog log, CrowdSource source, List<IndexDocument> samples) {
        this.index = index;
        this.log = log;
        this.source = source;
        this.samples = samples;
    }

    public static void main(String[] args) throws IOException {
        int clients = Integer.parseInt(args[0]);
        Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("serai-index");
        MemoryLog log = new MemoryLog();
        CrowdSource source = new CrowdSource(clients);
        long start = System.nanoTime();
        try (LuceneIndex index = new LuceneIndex(folder, log)) {
            index.add(source);
            while (!index.state().ready() || index.state().documents() < clients) {
                pause(2);
            }
            System.out.printf(
                    "%,d clients scanned in %.1f s (%.1f s of all threads)%n",
                    clients, (System.nanoTime() - start) / 1e9, PROCESS.getProcessCpuTime() / 1e9);
            new Measurements(index, log, source, CrowdSource.samples(clients)).run();
            System.gc();
            System.out.printf(
                    "used heap %d MiB%n",
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            System.out.printf(
                    "folder %d MiB%n",
                    files.mapToLong(file -> file.toFile().length()).sum() >> 20);
        }
    }

    private void run() {
        System.out.printf("%-34s %9s %9s %9s %9s %6s%n", "", "mean µs", "p50 µs", "p99 µs", "max µs", "found");
        for (int warm = 0; warm < 4; warm++) {
            lookUps(warm == 3);
            lists(warm == 3);
        }
        writes();
    }

    private void lookUps(boolean shown) {
        lookUp(shown, "one letter", client -> Letters.fold(client.title()).substring(0, 1));
        lookUp(shown, "three letters", client -> beginning(client, 3));
        lookUp(shown, "five letters", client -> beginning(client, 5));
        lookUp(shown, "whole name", IndexDocument::title);
        lookUp(shown, "two beginnings", this::twoBeginnings);
        lookUp(shown, "name in Latin letters", client -> Letters.fold(Letters.latin(client.title())));
        lookUp(shown, "name with a slip", client -> slip(client.title()));
        lookUp(shown, "part of a word", client -> Letters.fold(client.title()).substring(2, 6));
        lookUp(
                shown,
                "nobody's name",
                client -> new StringBuilder(client.title()).reverse().toString());
        lookUp(shown, "phone", client -> client.phones().get(0));
        lookUp(shown, "phone, national", client -> "06" + client.phones().get(0).substring(3));
        lookUp(shown, "phone, last 4", client -> last(client, 4));
        lookUp(shown, "phone, last 7", client -> last(client, 7));
        lookUp(shown, "e-mail", client -> client.emails().get(0));
        lookUp(shown, "mixture", this::mixed);
        measure(
                shown,
                "mixture, Restricted, 42 keys",
                at -> index.lookUp(RESTRICTED, mixed(sample(at)), Set.of(), 10).size());
    }

    private void lists(boolean shown) {
        var condition = all(
                is("status", new FieldValue.Keyword("offered")), atLeast("amount", new FieldValue.Numeric(500_000)));
        var narrow =
                all(is("status", new FieldValue.Keyword("sleeping")), is("responsible", new FieldValue.Reference(7)));
        list(
                shown,
                "list of 50, wide, by amount",
                Query.of("client", condition, List.of(Order.descending("amount")), 50));
        list(shown, "list of 50, wide, by title", Query.of("client", condition, List.of(Order.title()), 50));
        list(shown, "list of 50, wide, newest", Query.of("client", condition, List.of(Order.newest()), 50));
        list(shown, "list of 50, narrow, by title", Query.of("client", narrow, List.of(Order.title()), 50));
        list(shown, "list of 50, all, newest", Query.of("client", all(), List.of(Order.newest()), 50));
        measure(
                shown,
                "list of 50, wide, Restricted",
                at -> index.find(RESTRICTED, Query.of("client", condition, List.of(Order.newest()), 50))
                        .items()
                        .size());
        measure(shown, "count, wide", at -> (int) index.count(EVERYTHING, "client", condition));
        measure(
                shown,
                "counts by status",
                at -> index.countsBy(EVERYTHING, "client", all(), "status").size());
        measure(
                shown,
                "counts by status, narrow",
                at -> index.countsBy(EVERYTHING, "client", narrow, "status").size());
    }

    private void writes() {
        measure(true, "write, then wait until found", this::write, 1);
        measure(true, "same, every 20 ms", this::write, 20);
    }

    private int write(int at) {
        source.touch(at);
        return index.awaitEvent(log.changed(COMPANY, at), Duration.ofSeconds(5)) ? 1 : 0;
    }

    private void lookUp(boolean shown, String name, Function<IndexDocument, String> typed) {
        List<String> texts = samples.stream().map(typed).toList();
        measure(
                shown,
                name,
                at -> index.lookUp(EVERYTHING, texts.get(at % texts.size()), Set.of(), 10)
                        .size());
    }

    private void list(boolean shown, String name, Query query) {
        measure(shown, name, at -> index.find(EVERYTHING, query).items().size());
    }

    private interface Work {
        int run(int at);
    }

    private void measure(boolean shown, String name, Work work) {
        measure(shown, name, work, 0);
    }

    private void measure(boolean shown, String name, Work work, int pauseMillis) {
        int rounds = pauseMillis > 0 ? 100 : ROUNDS;
        long[] nanos = new long[rounds];
        long found = 0;
        for (int round = 0; round < rounds; round++) {
            pause(pauseMillis);
            long start = clock(pauseMillis);
            found += work.run(round);
            nanos[round] = clock(pauseMillis) - start;
        }
        Arrays.sort(nanos);
        if (shown) {
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %,9.0f %,9.0f %,9.0f %,9.0f %6.1f%n",
                    name,
                    Arrays.stream(nanos).average().orElse(0) / 1e3,
                    nanos[rounds / 2] / 1e3,
                    nanos[rounds * 99 / 100] / 1e3,
                    nanos[rounds - 1] / 1e3,
                    (double) found / rounds);
        }
    }

    /** The thread's own time where nothing is waited for, so that other work on the machine counts little. */
    private static long clock(int pauseMillis) {
        return pauseMillis > 0 ? System.nanoTime() : THREADS.getCurrentThreadCpuTime();
    }

    private static void pause(int millis) {
        try {
            if (millis > 0) {
                Thread.sleep(millis);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private IndexDocument sample(int at) {
        return samples.get(at % samples.size());
    }

    private String mixed(IndexDocument client) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> beginning(client, 3);
            case 2 -> beginning(client, 5);
            case 3 -> client.title();
            case 4 -> twoBeginnings(client);
            case 5 -> Letters.fold(Letters.latin(client.title()));
            case 6 -> slip(client.title());
            case 7 -> client.phones().get(0);
            case 8 -> last(client, 7);
            default -> client.emails().get(0);
        };
    }

    private static String beginning(IndexDocument client, int letters) {
        String name = Letters.fold(client.title());
        return name.substring(0, Math.min(letters, name.length()));
    }

    private String twoBeginnings(IndexDocument client) {
        return Arrays.stream(client.title().split("[ -]"))
                .map(word -> word.substring(0, Math.min(3, word.length())))
                .collect(Collectors.joining(" "));
    }

    private static String last(IndexDocument client, int digits) {
        String phone = client.phones().get(0);
        return phone.substring(phone.length() - digits);
    }

    /** Two letters exchanged. */
    private String slip(String name) {
        int at = 1 + random.nextInt(Math.max(1, name.indexOf(' ') - 2));
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }
}
