package org.seraicrm.platform.integration.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the channels every few seconds, and at once when woken. */
final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long PAUSE_SECONDS = 5;

    private final Runnable round;
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "serai-channels"));

    Rounds(Runnable round) {
        this.round = round;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the round reports what fails
    void start() {
        if (started.compareAndSet(false, true)) {
            executor.scheduleWithFixedDelay(this::run, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Makes a round soon, once started; several calls make one. */
    void wake() {
        if (started.get() && woken.compareAndSet(false, true)) {
            try {
                executor.execute(this::run);
            } catch (RejectedExecutionException closed) {
                LOG.debug("Woken after the end");
            }
        }
    }

    private void run() {
        woken.set(false);
        try {
            round.run();
        } catch (RuntimeException failed) { // edge: the next round tries again
            LOG.warn("Round of the channels failed", failed);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A round of the channels does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
