package org.seraicrm.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results as one table in Markdown. */
final class Table {

    private final String database;
    private final List<String> rows = new ArrayList<>();

    Table(String database) {
        this.database = database;
    }

    void row(Work work, int callers, Figures product, Figures jdbc) {
        add(
                work.name(),
                Integer.toString(callers),
                product.cells(),
                jdbc.cells(),
                work.promise().of(callers, product));
    }

    void start(String how, Duration took, long processorMillis, String promise) {
        var seconds = String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1e3);
        add(
                "start, " + how,
                "",
                seconds + " | | | " + processorMillis,
                " | | | ",
                promise.isEmpty() ? "" : "≤ " + promise);
    }

    void memory(String when, long megabytes) {
        add(
                "resident memory " + when,
                "",
                megabytes + " MB | | | ",
                " | | | ",
                "heap ≤ 512 MB (" + ServerProcess.HEAP + ")");
    }

    private void add(String what, String callers, String product, String jdbc, String promise) {
        rows.add("| " + String.join(" | ", what, database, callers, product, jdbc, promise) + " |");
    }

    void print() {
        System.out.println("| | database | callers | p50 ms | p99 ms | per s | CPU ms | JDBC p50 ms | JDBC p99 ms"
                + " | JDBC per s | JDBC CPU ms | promise |");
        System.out.println("|---".repeat(12) + "|");
        rows.forEach(System.out::println);
    }
}
