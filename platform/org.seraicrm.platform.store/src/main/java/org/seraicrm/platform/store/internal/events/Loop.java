package org.seraicrm.platform.store.internal.events;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does something again and again until it is closed; what it throws is logged, and tried again. */
final class Loop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Bell bell = new Bell();
    private final Turn turn;
    private final Thread thread;
    private volatile boolean closed;

    Loop(String name, Turn turn) {
        this.turn = turn;
        this.thread = new Thread(this::run, "serai-" + name);
        thread.setDaemon(true);
    }

    /** Begins. */
    Loop start() {
        thread.start();
        return this;
    }

    /** Ends the pause that the thread is in. */
    void wake() {
        bell.ring();
    }

    boolean closed() {
        return closed;
    }

    private void run() {
        while (!closed) {
            bell.await(pauseAfterTurn());
        }
    }

    private Duration pauseAfterTurn() {
        try {
            return turn.run();
        } catch (Throwable e) { // an edge: without it the thread would end unnoticed
            if (!closed) {
                LOG.warn("{} failed and will be tried again", thread.getName(), e);
            }
            return PAUSE;
        }
    }

    /** Ends after the current turn, which is never interrupted: Derby takes that badly. */
    @Override
    public void close() {
        closed = true;
        wake();
        if (Thread.currentThread() != thread) {
            join();
        }
    }

    private void join() {
        try {
            thread.join(PATIENCE.toMillis());
            if (thread.isAlive()) {
                LOG.warn("{} does not end: it is left behind", thread.getName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One turn. */
    @FunctionalInterface
    interface Turn {

        /** Does what there is to do. Returns how long to pause unless woken. */
        Duration run();
    }
}
