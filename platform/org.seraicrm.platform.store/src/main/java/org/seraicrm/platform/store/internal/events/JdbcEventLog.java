package org.seraicrm.platform.store.internal.events;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.EventSearch;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;
import org.seraicrm.platform.store.internal.database.Database;
import org.seraicrm.platform.store.internal.events.Numbering.Numbered;

/** The event log in its table, with one thread that numbers what has been committed and tells those who wait for it. */
public final class JdbcEventLog implements EventLog, AutoCloseable {

    private static final String NUMBERED = EventTable.SELECT + "WHERE log_position > ? ORDER BY log_position";
    private static final String ONE = EventTable.SELECT + "WHERE id = ? AND company_id = ?";
    private static final String OF_CARD =
            EventTable.SELECT + "WHERE card_id = ? AND id < ? AND company_id = ? ORDER BY card_id, id DESC";
    private static final String OF_CLIENT =
            EventTable.SELECT + "WHERE client_id = ? AND id < ? AND company_id = ? ORDER BY client_id, id DESC";
    private static final String POSITION = "SELECT log_position FROM event WHERE id = ?";
    private static final String ERASE = "UPDATE event SET personal = NULL WHERE company_id = ? AND ";

    /** An event that has not been numbered after this time was probably numbered long ago. */
    private static final Duration SOON = Duration.ofMillis(50);

    private static final Duration HELD = Duration.ofMinutes(1);
    private static final Duration GATHERING = Duration.ofMillis(2);
    private static final Duration SILENCE = Duration.ofMillis(10);

    private final Database database;
    private final Numbering numbering;
    private final EventTail tail;
    private final UnnumberedEvents unnumbered = new UnnumberedEvents();
    private final Duration poll;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final Loop sequencer;
    private long numberedAt = System.nanoTime();

    public JdbcEventLog(Database database) {
        this.database = database;
        this.numbering = new Numbering(database);
        this.tail = new EventTail(numbering.stored());
        this.poll = database.dialect().oneProcess() ? Duration.ofSeconds(1) : Duration.ofMillis(250);
        this.sequencer = new Loop("event-sequencer", this::number).start();
    }

    /** Notes events that are about to be committed, so that they need not be read back. */
    public void committing(List<Event> events) {
        unnumbered.add(events);
    }

    /** Has committed events numbered soon. */
    public void wake() {
        sequencer.wake();
    }

    private Duration number() {
        gather();
        var numbered = numbering.numberBatch();
        var news = news(numbered);
        if (!news.isEmpty()) {
            tail.append(news);
            listeners.forEach(Runnable::run);
            numberedAt = System.nanoTime();
        }
        tail.dropBefore(Instant.now().minus(HELD));
        return Math.max(numbered.events().size(), news.size()) == Numbering.BATCH ? Duration.ZERO : poll;
    }

    /** Reads from the table only what this node has not written itself, or another node has numbered. */
    private List<Event> news(Numbered numbered) {
        var last = tail.last();
        var own = unnumbered.take(numbered);
        return numbered.before() == last && !numbered.events().isEmpty() && own.isPresent()
                ? own.get()
                : numbered(last, Numbering.BATCH);
    }

    /** The first event after a silence is numbered at once; of a stream of them some come together, to cost it little. */
    private void gather() {
        if (System.nanoTime() - numberedAt < SILENCE.toNanos()) {
            LockSupport.parkNanos(GATHERING.toNanos());
        }
    }

    /** Has a listener called, on the sequencer's thread, whenever there are newly numbered events. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void unlisten(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public List<Event> after(long position, int limit) {
        return tail.after(position, limit).orElseGet(() -> numbered(position, limit));
    }

    private List<Event> numbered(long position, int limit) {
        return database.query(connection -> {
            try (var statement = connection.prepareStatement(NUMBERED + first(limit))) {
                statement.setLong(1, position);
                return EventTable.read(statement);
            }
        });
    }

    private static String first(int limit) {
        return " FETCH FIRST " + limit + " ROWS ONLY";
    }

    @Override
    public Optional<Event> find(CompanyId company, EventId event) {
        return database.query(connection -> {
            try (var statement = connection.prepareStatement(ONE)) {
                statement.setLong(1, event.value());
                statement.setLong(2, company.value());
                return EventTable.read(statement).stream().findFirst();
            }
        });
    }

    @Override
    public List<Event> ofClient(CompanyId company, ClientId client, EventId before, int limit) {
        return history(OF_CLIENT, client, before, company, limit);
    }

    @Override
    public List<Event> ofCard(CompanyId company, CardId card, EventId before, int limit) {
        return history(OF_CARD, card, before, company, limit);
    }

    @Override
    public List<Event> ofCompany(CompanyId company, EventSearch search, EventId before, int limit) {
        return database.query(connection -> {
            var asked = AuditQuery.of(company, search, before);
            try (var statement = connection.prepareStatement(asked.sql() + first(limit))) {
                asked.bind(statement);
                return EventTable.read(statement);
            }
        });
    }

    private List<Event> history(String sql, Id subject, EventId before, CompanyId company, int limit) {
        return database.query(connection -> {
            try (var statement = connection.prepareStatement(sql + first(limit))) {
                statement.setLong(1, subject.value());
                statement.setLong(2, before.value());
                statement.setLong(3, company.value());
                return EventTable.read(statement);
            }
        });
    }

    @Override
    public Map<ClientId, Instant> lastOfClients(UnitOfWork unit, Collection<ClientId> clients, Set<String> types) {
        return LastEvents.of(unit, "client_id", clients, types);
    }

    @Override
    public Map<CardId, Instant> lastOfCards(UnitOfWork unit, Collection<CardId> cards, Set<String> types) {
        return LastEvents.of(unit, "card_id", cards, types);
    }

    @Override
    public long lastPosition() {
        return numbering.stored();
    }

    @Override
    public AutoCloseable follow(String name, long position, Consumer<List<Event>> batch) {
        return new Follower(this, name, position, batch);
    }

    @Override
    public long awaitPosition(EventId event, Duration limit) {
        try {
            var soon = limit.compareTo(SOON) < 0 ? limit : SOON;
            var recent = tail.awaitPosition(event.value(), soon);
            var known = recent.isPresent() ? recent.get() : position(event);
            return known > 0 && known <= tail.last()
                    ? known
                    : tail.awaitPosition(event.value(), limit.minus(soon)).orElse(0L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private long position(EventId event) {
        return database.query(connection -> {
            try (var statement = connection.prepareStatement(POSITION)) {
                statement.setLong(1, event.value());
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? rows.getLong(1) : 0L;
                }
            }
        });
    }

    @Override
    public void erasePersonal(UnitOfWork unit, ClientId client, Collection<CardId> cards) {
        Sql.update(unit, ERASE + "client_id = ?", unit.company(), client);
        cards.forEach(card -> Sql.update(unit, ERASE + "card_id = ?", unit.company(), card));
        Sql.update(
                unit, ERASE + "personal IS NOT NULL AND facts LIKE ?", unit.company(), "%\"" + client.text() + "\"%");
        unnumbered.forget();
        tail.forget();
    }

    @Override
    public void close() {
        sequencer.close();
    }
}
