package org.seraicrm.platform.store.internal.events;

import java.time.Duration;

/**
 * Growing pauses between attempts at one event: doubled each time, up to a limit.
 *
 * @param attempts how many there are before the event is parked
 */
public record Pauses(Duration first, Duration limit, int attempts) {

    /** Some two minutes in all. */
    public static final Pauses USUAL = new Pauses(Duration.ofMillis(250), Duration.ofMinutes(1), 10);

    private static final int DOUBLINGS = 30;

    /** The pause after a number of failed attempts. */
    Duration after(int failures) {
        var pause = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return pause.compareTo(limit) > 0 ? limit : pause;
    }
}
