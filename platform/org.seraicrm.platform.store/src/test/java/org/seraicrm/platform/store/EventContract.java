package org.seraicrm.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.store.internal.database.DatabaseSettings;
import org.seraicrm.platform.store.internal.events.Pauses;
import org.seraicrm.platform.store.local.LocalStore;
import org.seraicrm.platform.store.sample.Note;

/** What both databases promise about events. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EventContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final EventId NEWEST = new EventId(Long.MAX_VALUE);
    private static final Pauses SHORT = new Pauses(Duration.ofMillis(5), Duration.ofMillis(20), 10);

    private final TestServer server;
    private final CompanyId company = CompanyId.next();
    private DatabaseSettings settings;
    private LocalStore opened;

    EventContract(TestServer server) {
        this.server = server;
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        settings = server.fresh(folder);
        opened = open();
    }

    /** Numbers what earlier tests have left. */
    @BeforeEach
    void settle() {
        last();
    }

    private LocalStore open() {
        return LocalStore.open(settings, Clock.systemUTC(), SHORT, LocalStore.platform(Note.class));
    }

    @AfterAll
    void close() {
        opened.close();
    }

    private static NewEvent fact(String type) {
        return fact(type, Optional.empty(), Optional.empty());
    }

    private static NewEvent fact(String type, Optional<ClientId> client, Optional<CardId> card) {
        return new NewEvent(
                type,
                Optional.empty(),
                "API",
                Optional.empty(),
                client,
                card,
                "{\"a\":1}",
                Optional.of("{\"n\":\"Ő\"}"));
    }

    private EventId record(String type) {
        return opened.store().write(company, unit -> unit.record(fact(type)));
    }

    /** The position of an event that comes after all others. */
    private long last() {
        return awaited(record("test.began"));
    }

    private long awaited(EventId event) {
        return opened.log().awaitPosition(event, PATIENCE);
    }

    @Test
    void keepsEventsAndEntitiesTogetherOrNotAtAll() {
        var id = Id.next();
        var before = last();
        assertThatThrownBy(() -> opened.store().write(company, unit -> {
                    unit.entities().persist(new Note(id, "gone"));
                    unit.record(fact("note.added"));
                    unit.plan("nobody", "key", unit.now(), "{}");
                    throw new IllegalArgumentException("on purpose");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(awaited(record("note.kept"))).isEqualTo(before + 1);
        assertThat(opened.log().after(before, 10)).extracting(Event::type).containsExactly("note.kept");
        assertThat(rows("scheduled_tasks")).isZero();
        assertThat(rows("note")).isZero();
    }

    private int rows(String table) {
        return opened.store().server(unit -> {
            try (var statement = unit.connection().createStatement();
                    var found = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                found.next();
                return found.getInt(1);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void refusesAnEventInAReadingUnit() {
        assertThatThrownBy(() -> opened.store().read(company, unit -> unit.record(fact("note.seen"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void showsHistoryNewestFirstAndOfOneCompanyOnly() {
        var client = ClientId.next();
        var card = CardId.next();
        var first = opened.store()
                .write(company, unit -> unit.record(fact("card.added", Optional.of(client), Optional.of(card))));
        var second = opened.store()
                .write(company, unit -> unit.record(fact("client.called", Optional.of(client), Optional.empty())));
        var log = opened.log();
        assertThat(log.ofClient(company, client, NEWEST, 10))
                .extracting(Event::id)
                .containsExactly(second, first);
        assertThat(log.ofClient(company, client, second, 10))
                .extracting(Event::id)
                .containsExactly(first);
        assertThat(log.ofClient(company, client, NEWEST, 1))
                .extracting(Event::id)
                .containsExactly(second);
        assertThat(log.ofCard(company, card, NEWEST, 10)).extracting(Event::id).containsExactly(first);
        assertThat(log.ofClient(CompanyId.next(), client, NEWEST, 10)).isEmpty();
        assertThat(log.ofCard(CompanyId.next(), card, NEWEST, 10)).isEmpty();
    }

    @Test
    void readsBackWhatWasRecorded() {
        var client = ClientId.next();
        var fact = fact("client.called", Optional.of(client), Optional.empty());
        var id = opened.store().write(company, unit -> unit.record(fact));
        var position = awaited(id);
        assertThat(opened.log().ofClient(company, client, NEWEST, 1))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.fact()).isEqualTo(fact);
                    assertThat(event.company()).isEqualTo(company);
                    assertThat(event.position()).isEqualTo(position);
                });
    }

    @Test
    void blanksPersonalValuesOnly() {
        var client = ClientId.next();
        var other = ClientId.next();
        var before = last();
        for (var whose : List.of(client, other)) {
            awaited(opened.store()
                    .write(company, unit -> unit.record(fact("client.called", Optional.of(whose), Optional.empty()))));
        }
        opened.store().write(company, unit -> {
            opened.log().erasePersonal(unit, client, List.of());
            return 0;
        });
        var log = opened.log();
        assertThat(log.ofClient(company, client, NEWEST, 1)).allSatisfy(event -> {
            assertThat(event.fact().personal()).isEmpty();
            assertThat(event.fact().data()).isEqualTo("{\"a\":1}");
        });
        assertThat(log.ofClient(company, other, NEWEST, 1))
                .allSatisfy(event -> assertThat(event.fact().personal()).isPresent());
        assertThat(log.after(before, 10))
                .extracting(event -> event.fact().personal())
                .containsExactly(Optional.empty(), Optional.of("{\"n\":\"Ő\"}"));
    }

    @Test
    void blanksPersonalValuesOfTheClientsCardsAndOfWhatNamesIt() {
        var client = ClientId.next();
        var other = ClientId.next();
        var card = CardId.next();
        opened.store().write(company, unit -> {
            unit.record(fact("note.added", Optional.of(other), Optional.of(card)));
            unit.record(fact("note.added", Optional.of(other), Optional.of(CardId.next())));
            return unit.record(new NewEvent(
                    "client.merged",
                    Optional.empty(),
                    "API",
                    Optional.empty(),
                    Optional.of(other),
                    Optional.empty(),
                    "{\"merged\":\"" + client.text() + "\"}",
                    Optional.of("{\"n\":\"Ő\"}")));
        });
        opened.store().write(company, unit -> {
            opened.log().erasePersonal(unit, client, List.of(card));
            return 0;
        });
        assertThat(opened.log().ofClient(company, other, NEWEST, 10))
                .extracting(event -> event.fact().personal().isPresent())
                .containsExactly(false, true, false);
    }

    @Test
    void numbersEventsWithoutGapsUnderManyWriters() throws Exception {
        var before = last();
        var followed = new Collector("followed", Set.of());
        var subscribed = new Collector("subscribed", Set.of());
        opened.add(subscribed);
        try (var following = opened.log().follow("test", before, batch -> batch.forEach(followed::on))) {
            var written = writeFromManyThreads(8, 100);
            assertThat(following).isNotNull();
            followed.await(800);
            subscribed.await(800);
            assertThat(written).hasSize(800);
        }
        var positions = LongStream.rangeClosed(before + 1, before + 800).boxed().toList();
        assertThat(followed.positions()).containsExactlyElementsOf(positions);
        assertThat(subscribed.positions()).containsExactlyElementsOf(positions);
        assertThat(opened.log().after(before, 1000)).extracting(Event::position).containsExactlyElementsOf(positions);
        assertThat(opened.log().lastPosition()).isEqualTo(before + 800);
    }

    private Set<EventId> writeFromManyThreads(int threads, int each) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        Callable<List<EventId>> writer = () ->
                IntStream.range(0, each).mapToObj(i -> record("note.added")).toList();
        var written = new HashSet<EventId>();
        for (var result :
                pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> writer).toList())) {
            written.addAll(result.get());
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(1, TimeUnit.SECONDS)).isTrue();
        return written;
    }

    @Test
    void numbersWhatSeveralNodesWriteWithoutGaps() throws Exception {
        var before = last();
        var here = new Collector("here", Set.of());
        var there = new Collector("there", Set.of());
        try (var other = open();
                var followingHere = opened.log().follow("here", before, batch -> batch.forEach(here::on));
                var followingThere = other.log().follow("there", before, batch -> batch.forEach(there::on))) {
            var writer = new Thread(() -> IntStream.range(0, 200)
                    .forEach(i -> other.store().write(company, unit -> unit.record(fact("note.there")))));
            writer.start();
            writeFromManyThreads(2, 100);
            writer.join();
            assertThat(List.of(followingHere, followingThere)).hasSize(2);
            here.await(400);
            there.await(400);
        }
        var positions = LongStream.rangeClosed(before + 1, before + 400).boxed().toList();
        assertThat(here.positions()).containsExactlyElementsOf(positions);
        assertThat(there.positions()).containsExactlyElementsOf(positions);
        assertThat(there.types).containsExactlyElementsOf(here.types);
    }

    @Test
    void notesNothingOfWhatASubscriberDoesNotWant() {
        var subscriber = new Collector("picky", Set.of()).wanting("note.wanted"::equals);
        opened.add(subscriber);
        var noted = awaited(record("note.wanted"));
        assertThat(placeOf("picky", noted - 1)).isEqualTo(noted);
        awaited(record("note.other"));
        awaited(record("note.other"));
        assertThat(placeOf("picky", noted - 1)).isEqualTo(noted);
        record("note.wanted");
        assertThat(placeOf("picky", noted)).isEqualTo(noted + 3);
        assertThat(subscriber.types).containsExactly("note.wanted", "note.wanted");
    }

    /** The place that is noted, as soon as it is beyond another one. */
    private long placeOf(String subscriber, long beyond) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var place = place(subscriber);
        while (place <= beyond && System.nanoTime() < end) {
            Thread.onSpinWait();
            place = place(subscriber);
        }
        return place;
    }

    private long place(String subscriber) {
        return opened.store().server(unit -> {
            try (var statement =
                    unit.connection().prepareStatement("SELECT log_position FROM event_cursor WHERE subscriber = ?")) {
                statement.setString(1, subscriber);
                try (var found = statement.executeQuery()) {
                    found.next();
                    return found.getLong(1);
                }
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void tellsANewSubscriberOnlyOfWhatComes() {
        awaited(record("note.old"));
        var subscriber = new Collector("late", Set.of());
        opened.add(subscriber);
        record("note.new");
        subscriber.await(1);
        assertThat(subscriber.types).containsExactly("note.new");
    }

    @Test
    void tellsASubscriberOfItsTypesOnly() {
        var subscriber = new Collector("choosy", Set.of("note.wanted"));
        opened.add(subscriber);
        record("note.other");
        record("note.wanted");
        subscriber.await(1);
        assertThat(subscriber.types).containsExactly("note.wanted");
    }

    @Test
    void retriesASubscriberThatThrows() {
        var subscriber = new Collector("shaky", Set.of()).failing(3, "note.bad");
        opened.add(subscriber);
        record("note.bad");
        record("note.good");
        subscriber.await(2);
        assertThat(subscriber.types).containsExactly("note.bad", "note.good");
        assertThat(subscriber.failures()).isEqualTo(3);
        assertThat(rows("event_parked WHERE subscriber = 'shaky'")).isZero();
    }

    @Test
    void parksAnEventAfterTenAttempts() {
        var subscriber = new Collector("broken", Set.of()).failing(Integer.MAX_VALUE, "note.bad");
        opened.add(subscriber);
        record("note.bad");
        record("note.good");
        subscriber.await(1);
        assertThat(subscriber.types).containsExactly("note.good");
        assertThat(subscriber.failures()).isEqualTo(10);
        assertThat(rows("event_parked WHERE subscriber = 'broken'")).isEqualTo(1);
    }

    @Test
    void continuesWhereASubscriberLeftOff() {
        var before = new Collector("steady", Set.of());
        opened.add(before);
        record("note.one");
        before.await(1);
        opened.remove(before);
        record("note.two");
        opened.close();

        opened = open();
        var after = new Collector("steady", Set.of());
        opened.add(after);
        record("note.three");
        after.await(2);
        assertThat(before.types).containsExactly("note.one");
        assertThat(after.types).containsExactly("note.two", "note.three");
    }

    @Test
    void numbersWhatWasCommittedBeforeACrash() {
        var before = last();
        opened.store().server(unit -> {
            try (var statement = unit.connection().createStatement()) {
                return statement.executeUpdate(
                        "INSERT INTO event (id, company_id, happened_at, event_type, door, facts)"
                                + " VALUES (5, 1, 0, 'note.left', 'API', '{}')");
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(awaited(new EventId(5))).isEqualTo(before + 1);
    }

    @Test
    void waitsForAPositionNoLongerThanTold() {
        assertThat(opened.log().awaitPosition(new EventId(1), Duration.ofMillis(20)))
                .isZero();
    }
}
