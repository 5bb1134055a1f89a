package org.seraicrm.platform.store.internal.events;

import java.time.Duration;

/** Wakes one waiting thread; a ring that nobody waited for is heard by the next who waits. */
final class Bell {

    private boolean rung;

    synchronized void ring() {
        rung = true;
        notifyAll();
    }

    /** Returns at a ring, or when the time is over. */
    synchronized void await(Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        try {
            while (!rung) {
                var left = end - System.nanoTime();
                if (left <= 0) {
                    return;
                }
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rung = false;
    }
}
