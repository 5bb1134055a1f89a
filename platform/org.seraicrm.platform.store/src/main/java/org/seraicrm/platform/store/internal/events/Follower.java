package org.seraicrm.platform.store.internal.events;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.seraicrm.platform.store.Event;

/** Hands batches of events to one consumer, from one thread. A batch that it throws at comes again. */
final class Follower implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final JdbcEventLog log;
    private final Consumer<List<Event>> consumer;
    private final Loop loop;
    private final Runnable wake;
    private long position;

    Follower(JdbcEventLog log, String name, long position, Consumer<List<Event>> consumer) {
        this.log = log;
        this.position = position;
        this.consumer = consumer;
        this.loop = new Loop("follower-" + name, this::turn);
        this.wake = loop::wake;
        log.listen(wake);
        loop.start();
    }

    private Duration turn() {
        var batch = log.after(position, BATCH);
        if (batch.isEmpty()) {
            return IDLE;
        }
        consumer.accept(batch);
        position = batch.get(batch.size() - 1).position();
        return Duration.ZERO;
    }

    @Override
    public void close() {
        log.unlisten(wake);
        loop.close();
    }
}
