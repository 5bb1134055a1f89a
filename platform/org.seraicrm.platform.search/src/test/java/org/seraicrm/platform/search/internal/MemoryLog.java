package org.seraicrm.platform.search.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.EventSearch;
import org.seraicrm.platform.store.NewEvent;
import org.seraicrm.platform.store.UnitOfWork;

/** A log in memory: numbers events at once, and calls each follower from a thread of its own. */
final class MemoryLog implements EventLog {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private final List<Event> events = new ArrayList<>();

    /** Records that a client changed. */
    synchronized EventId changed(CompanyId company, long client) {
        NewEvent fact = new NewEvent(
                "client.changed",
                Optional.empty(),
                "API",
                Optional.empty(),
                Optional.of(new ClientId(client)),
                Optional.empty(),
                "{}",
                Optional.empty());
        Event event = new Event(EventId.next(), events.size() + 1L, company, NOON, fact);
        events.add(event);
        notifyAll();
        return event.id();
    }

    @Override
    public synchronized Optional<Event> find(CompanyId company, EventId event) {
        return events.stream().filter(any -> any.id().equals(event)).findFirst();
    }

    @Override
    public synchronized List<Event> after(long position, int limit) {
        return List.copyOf(events.subList(
                (int) Math.min(position, events.size()), (int) Math.min(position + limit, events.size())));
    }

    @Override
    public Map<ClientId, Instant> lastOfClients(UnitOfWork unit, Collection<ClientId> clients, Set<String> types) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<CardId, Instant> lastOfCards(UnitOfWork unit, Collection<CardId> cards, Set<String> types) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized long lastPosition() {
        return events.size();
    }

    @Override
    public AutoCloseable follow(String name, long position, Consumer<List<Event>> batch) {
        Thread follower = new Thread(() -> run(position, batch), "follower-" + name);
        follower.setDaemon(true);
        follower.start();
        return () -> {
            follower.interrupt();
            follower.join();
        };
    }

    private void run(long position, Consumer<List<Event>> batch) {
        long at = position;
        try {
            while (true) {
                List<Event> next = awaitAfter(at);
                batch.accept(next);
                at += next.size();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Event> awaitAfter(long position) throws InterruptedException {
        while (events.size() <= position) {
            wait();
        }
        return after(position, 100);
    }

    @Override
    public synchronized long awaitPosition(EventId event, Duration limit) {
        return events.stream()
                .filter(recorded -> recorded.id().equals(event))
                .mapToLong(Event::position)
                .findFirst()
                .orElse(0);
    }

    @Override
    public List<Event> ofClient(CompanyId company, ClientId client, EventId before, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Event> ofCompany(CompanyId company, EventSearch search, EventId before, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Event> ofCard(CompanyId company, CardId card, EventId before, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void erasePersonal(UnitOfWork unit, ClientId client, Collection<CardId> cards) {
        throw new UnsupportedOperationException();
    }
}
