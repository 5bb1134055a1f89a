package org.seraicrm.telegram.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Keeps to Telegram's limits: a message a second for each chat, thirty a second in all, and what a 429 asks for. */
final class Pace {

    private static final Duration PER_CHAT = Duration.ofSeconds(1);
    private static final Duration OVERALL = Duration.ofMillis(34);
    private static final int MANY = 1_000;

    private final Clock clock;
    private final Map<String, Instant> next = new HashMap<>();
    private Instant any = Instant.EPOCH;

    Pace(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait before the next message to a chat. */
    synchronized Duration delay(String chat) {
        Instant now = clock.instant();
        Instant own = next.getOrDefault(chat, Instant.EPOCH);
        Instant free = own.isAfter(any) ? own : any;
        return free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
    }

    /** A message to a chat goes out now. */
    synchronized void sent(String chat) {
        Instant now = clock.instant();
        if (next.size() > MANY) {
            next.values().removeIf(free -> free.isBefore(now));
        }
        next.put(chat, now.plus(PER_CHAT));
        Instant soon = now.plus(OVERALL);
        any = any.isAfter(soon) ? any : soon;
    }

    /** Nothing goes out until then. */
    synchronized void rest(Duration time) {
        Instant until = clock.instant().plus(time);
        any = any.isAfter(until) ? any : until;
    }
}
