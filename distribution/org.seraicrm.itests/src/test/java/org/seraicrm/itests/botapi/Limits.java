package org.seraicrm.itests.botapi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How much may be sent: a message a second to a chat, thirty a second in all, nothing while a 429 says so. */
final class Limits {

    private static final Duration PER_CHAT = Duration.ofMillis(900); // leaves room for the way here
    private static final int OVERALL = 31;

    private final Map<Long, Instant> last = new HashMap<>();
    private final Deque<Instant> second = new ArrayDeque<>();
    private Instant closedUntil = Instant.EPOCH;
    private int broken;

    /** Seconds to wait, 0 when the message may go. */
    synchronized int judge(long chat) {
        Instant now = Instant.now();
        if (now.isBefore(closedUntil)) {
            broken++;
            return (int) Duration.between(now, closedUntil).toSeconds() + 1;
        }
        while (!second.isEmpty() && second.peek().isBefore(now.minusSeconds(1))) {
            second.poll();
        }
        Instant before = last.getOrDefault(chat, Instant.EPOCH);
        if (second.size() >= OVERALL || before.plus(PER_CHAT).isAfter(now)) {
            broken++;
            return 1;
        }
        second.add(now);
        last.put(chat, now);
        return 0;
    }

    /** From now on nothing is taken for so long. */
    synchronized void close(Duration time) {
        closedUntil = Instant.now().plus(time);
    }

    /** How often somebody sent too soon; the first answer of a closed time counts, too. */
    synchronized int broken() {
        return broken;
    }
}
