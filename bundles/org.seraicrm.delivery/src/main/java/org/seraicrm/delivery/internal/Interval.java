package org.seraicrm.delivery.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An interval of one day, as people type it: {@code 10-13}, {@code 10:00–12:59} (A177).
 *
 * @param from minutes since midnight
 * @param until minutes since midnight, at most 24:00
 */
record Interval(int from, int until) {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int USUAL = 3 * HOUR;
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*[-–—]\\s*(\\d{1,2})(?:[:.](\\d{2}))?");

    /** What was typed; empty when it is no interval. */
    static Optional<Interval> of(String typed) {
        return TYPED.matcher(typed.strip())
                .results()
                .filter(match -> match.group().length() == typed.strip().length())
                .map(Interval::of)
                .filter(interval -> interval.from < DAY && interval.until <= DAY)
                .findFirst();
    }

    private static Interval of(MatchResult match) {
        return new Interval(time(match.group(1), match.group(2)), time(match.group(3), match.group(4)));
    }

    private static int time(String hours, @Nullable String minutes) {
        int past = minutes == null ? 0 : Integer.parseInt(minutes);
        return past < HOUR ? Integer.parseInt(hours) * HOUR + past : Integer.MAX_VALUE;
    }

    /** Ends before it begins, or the next day. */
    boolean reversed() {
        return until <= from;
    }

    /** Takes less than the usual three hours (A178). */
    boolean isShort() {
        return until - from < USUAL;
    }

    /** {@code 10:00–12:59}: alike for all ways to type it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d:%02d–%d:%02d", from / HOUR, from % HOUR, until / HOUR, until % HOUR);
    }
}
