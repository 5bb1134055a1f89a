package org.seraicrm.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.store.local.LocalStore;
import org.seraicrm.platform.store.sample.Note;

/** What both databases promise when units of work stand in each other's way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LockContract {

    private final TestServer server;
    private final CompanyId company = CompanyId.next();
    private LocalStore opened;
    private Store store;

    LockContract(TestServer server) {
        this.server = server;
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        opened = LocalStore.open(server.fresh(folder), Clock.systemUTC(), LocalStore.platform(Note.class));
        store = opened.store();
    }

    @AfterAll
    void close() {
        opened.close();
    }

    private long note(String headline) {
        var id = Id.next();
        store.write(company, unit -> {
            unit.entities().persist(new Note(id, headline));
            return id;
        });
        return id;
    }

    private String headline(long id) {
        return store.read(company, unit -> unit.entities().find(Note.class, id).headline);
    }

    @Test
    void triesAgainAfterADeadlock() throws Exception {
        var one = note("one");
        var two = note("two");
        var bothHoldOne = new CountDownLatch(2);
        var pool = Executors.newFixedThreadPool(2);
        var forth = pool.submit(() -> changeInOrder(one, two, bothHoldOne));
        var back = pool.submit(() -> changeInOrder(two, one, bothHoldOne));
        var attempts = forth.get() + back.get();
        pool.shutdown();
        assertThat(attempts).isGreaterThan(2);
        assertThat(headline(one)).isEqualTo("changed");
        assertThat(headline(two)).isEqualTo("changed");
    }

    @Test
    void seesAtTheSecondTryWhatAnotherHasWrittenUnderTheSameKey() throws Exception {
        var id = Id.next();
        var bothLooked = new CountDownLatch(2);
        var pool = Executors.newFixedThreadPool(2);
        var one = pool.submit(() -> addedUnlessThere(id, bothLooked));
        var other = pool.submit(() -> addedUnlessThere(id, bothLooked));
        assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
        pool.shutdown();
    }

    private boolean addedUnlessThere(long id, CountDownLatch bothLooked) {
        return store.write(company, unit -> {
            var there = unit.entities().find(Note.class, id) != null;
            bothLooked.countDown();
            await(bothLooked);
            if (!there) {
                unit.entities().persist(new Note(id, "once"));
            }
            return !there;
        });
    }

    private int changeInOrder(long first, long second, CountDownLatch bothHoldOne) {
        var attempts = new AtomicInteger();
        return store.write(company, unit -> {
            attempts.incrementAndGet();
            change(unit, first);
            bothHoldOne.countDown();
            await(bothHoldOne);
            change(unit, second);
            return attempts.get();
        });
    }

    @Test
    void triesAgainAfterALockTimeOut() throws Exception {
        var id = note("held");
        var locked = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var holder = Executors.newSingleThreadExecutor();
        var holding = holder.submit(() -> store.write(company, unit -> {
            change(unit, id);
            locked.countDown();
            await(released);
            return id;
        }));
        await(locked);
        var attempts = new AtomicInteger();
        store.write(company, unit -> {
            if (attempts.incrementAndGet() > 1) {
                released.countDown();
            }
            change(unit, id);
            return id;
        });
        assertThat(holding.get()).isEqualTo(id);
        holder.shutdown();
        assertThat(attempts).hasValue(2);
    }

    private static void change(UnitOfWork unit, long id) {
        try (var statement = unit.connection().prepareStatement("UPDATE note SET headline = 'changed' WHERE id = ?")) {
            statement.setLong(1, id);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
