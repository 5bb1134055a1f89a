package org.seraicrm.benchmarks;

import java.sql.Connection;

/**
 * One thing people do, through the product and in plain JDBC on the same tables.
 *
 * @param promise what the design promises of it
 */
record Work(String name, Promise promise, Load.Operation<KeptConnection> product, Load.Operation<Connection> jdbc) {

    /**
     * Of the median and the 99th percentile with one caller, and of the rate with eight; 0 where nothing is promised.
     */
    record Promise(double p50Millis, double p99Millis, int perSecond) {

        static final Promise LOOK_UP = new Promise(1, 8, 8_000);
        static final Promise READ = new Promise(2, 0, 4_000);
        static final Promise WRITE = new Promise(3, 0, 2_000);

        String of(int callers, Figures figures) {
            if (callers > 1) {
                return "≥ " + perSecond + "/s " + verdict(figures.perSecond() >= perSecond);
            }
            var p50 = "p50 ≤ " + (int) p50Millis + " " + verdict(figures.p50Millis() <= p50Millis);
            return p99Millis == 0
                    ? p50
                    : p50 + ", p99 ≤ " + (int) p99Millis + " " + verdict(figures.p99Millis() <= p99Millis);
        }

        private static String verdict(boolean kept) {
            return kept ? "kept" : "**missed**";
        }
    }
}
