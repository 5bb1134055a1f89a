package org.seraicrm.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/**
 * What many runs of one operation took.
 *
 * @param processorMillis the process's time on a processor for each, which other work on the machine hardly changes
 */
record Figures(double p50Millis, double p99Millis, double perSecond, int count, double processorMillis) {

    static Figures of(long[] nanos, long elapsedNanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Figures(
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 99L / 100)] / 1e6,
                sorted.length / (elapsedNanos / 1e9),
                sorted.length,
                0);
    }

    Figures withProcessor(long allMillis) {
        return new Figures(p50Millis, p99Millis, perSecond, count, (double) allMillis / count);
    }

    /** Four cells of the table. */
    String cells() {
        return millis(p50Millis) + " | " + millis(p99Millis) + " | " + String.format(Locale.ROOT, "%,.0f", perSecond)
                + " | " + millis(processorMillis);
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f" : "%.0f", millis);
    }
}
