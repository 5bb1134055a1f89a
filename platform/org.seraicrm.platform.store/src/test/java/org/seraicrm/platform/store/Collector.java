package org.seraicrm.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Keeps what it is told, and fails when told to. */
final class Collector implements EventSubscriber {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Set<String> wanted;
    final List<String> types = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private int toFail;
    private String failAt = "";
    private int failures;
    private Predicate<String> wants = type -> true;

    Collector(String name, Set<String> wanted) {
        this.name = name;
        this.wanted = wanted;
    }

    Collector failing(int times, String type) {
        toFail = times;
        failAt = type;
        return this;
    }

    Collector wanting(Predicate<String> such) {
        wants = such;
        return this;
    }

    @Override
    public boolean wants(Event event) {
        return wants.test(event.type());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> types() {
        return wanted;
    }

    @Override
    public synchronized void on(Event event) {
        if (event.type().equals(failAt) && failures < toFail) {
            failures++;
            throw new IllegalArgumentException("on purpose");
        }
        types.add(event.type());
        positions.add(event.position());
        notifyAll();
    }

    synchronized int failures() {
        return failures;
    }

    synchronized List<Long> positions() {
        return List.copyOf(positions);
    }

    synchronized void await(int count) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (types.size() < count && System.nanoTime() < end) {
                wait(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(types.size()).isGreaterThanOrEqualTo(count);
    }
}
