package org.seraicrm.platform.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** So many requests a minute for each key, refilled steadily; of seldom ones the oldest are forgotten. Any thread. */
public final class RateLimit {

    private static final int MOST_KEYS = 10_000;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private record Bucket(double left, Instant at) {}

    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    public RateLimit(Clock clock) {
        this.clock = clock;
    }

    /** Takes one request. Returns zero when it is within the limit, else after how many seconds to come again. */
    public synchronized long take(String key, int aMinute) {
        Instant now = clock.instant();
        Bucket before = buckets.getOrDefault(key, new Bucket(aMinute, now));
        double refilled = before.left()
                + (double) aMinute * Duration.between(before.at(), now).toMillis() / MINUTE;
        double left = Math.min(aMinute, refilled);
        if (left < 1) {
            buckets.put(key, new Bucket(left, now));
            return (long) Math.ceil((1 - left) * 60 / aMinute);
        }
        buckets.put(key, new Bucket(left - 1, now));
        return 0;
    }
}
