package org.seraicrm.itests;

import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import org.seraicrm.platform.testkit.Http;

/**
 * Works without a pause, remembers what was acknowledged, and repeats with the same key what was not answered. Works only
 * while it holds the permit; what it knows may be read by whoever holds it exclusively.
 */
abstract class Program implements Runnable {

    private final Lock permit;
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private volatile int acknowledged;
    private volatile boolean over;

    Program(Lock permit) {
        this.permit = permit;
    }

    @Override
    public final void run() {
        while (!over) {
            permit.lock();
            try {
                step();
            } catch (UncheckedIOException unanswered) { // the same again, with the same key
            } finally {
                permit.unlock();
            }
        }
    }

    /** Asks for one thing, and remembers it when it is acknowledged. */
    abstract void step();

    final void stop() {
        over = true;
    }

    /** How much was acknowledged. */
    final int acknowledged() {
        return acknowledged;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    final void acknowledge() {
        acknowledged++;
    }

    /** Answers that no program should get. */
    final Queue<String> surprises() {
        return surprises;
    }

    /** Whether the answer is what was expected; else it is a surprise. */
    final boolean expected(Http.Answer answer, int status) {
        if (answer.status() != status) {
            surprises.add(answer.toString());
        }
        return answer.status() == status;
    }
}
