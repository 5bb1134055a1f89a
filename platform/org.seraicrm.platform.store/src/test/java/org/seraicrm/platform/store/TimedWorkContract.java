package org.seraicrm.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.store.internal.database.DatabaseSettings;
import org.seraicrm.platform.store.local.LocalStore;

/** What both databases promise about work that is due at times. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TimedWorkContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestServer server;
    private final CompanyId company = CompanyId.next();
    private DatabaseSettings settings;
    private LocalStore opened;

    TimedWorkContract(TestServer server) {
        this.server = server;
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        settings = server.fresh(folder);
        opened = open();
    }

    private LocalStore open() {
        return LocalStore.open(settings, Clock.systemUTC(), LocalStore.platform());
    }

    @AfterAll
    void close() {
        opened.close();
    }

    private void plan(String name, String key, Instant due, String data) {
        opened.store().write(company, unit -> {
            unit.plan(name, key, due, data);
            return key;
        });
    }

    private int planned(String name) {
        return opened.store().server(unit -> {
            try (var statement =
                    unit.connection().prepareStatement("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = ?")) {
                statement.setString(1, name);
                var found = statement.executeQuery();
                found.next();
                return found.getInt(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void awaitNothingPlanned(String name) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (planned(name) > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(planned(name)).isZero();
    }

    @Test
    void runsWhatIsDue() throws Exception {
        var work = new Recorder("due");
        opened.add(work);
        plan("due", "a", Instant.now(), "{\"n\":1}");
        assertThat(work.next()).isEqualTo("a {\"n\":1}");
        awaitNothingPlanned("due");
    }

    @Test
    void waitsForTheTime() throws Exception {
        var work = new Recorder("later");
        opened.add(work);
        plan("later", "later", Instant.now().plus(Duration.ofDays(1)), "{}");
        plan("later", "now", Instant.now(), "{}");
        assertThat(work.next()).isEqualTo("now {}");
        assertThat(work.ran).isEmpty();
        assertThat(planned("later")).isPositive();
    }

    @Test
    void replacesWhatWasPlannedUnderTheSameKey() throws Exception {
        var work = new Recorder("replaced");
        plan("replaced", "a", Instant.now().plus(Duration.ofDays(1)), "{\"n\":1}");
        plan("replaced", "a", Instant.now(), "{\"n\":2}");
        assertThat(planned("replaced")).isEqualTo(1);
        opened.add(work);
        assertThat(work.next()).isEqualTo("a {\"n\":2}");
        awaitNothingPlanned("replaced");
    }

    @Test
    void dropsWhatIsNoLongerWanted() {
        plan("dropped", "a", Instant.now(), "{}");
        opened.store().write(company, unit -> {
            unit.unplan("dropped", "a");
            unit.unplan("dropped", "unknown");
            return 0;
        });
        assertThat(planned("dropped")).isZero();
    }

    @Test
    void keepsWorkWaitingWhoseServiceIsNotHere() throws Exception {
        var other = new Recorder("other");
        opened.add(other);
        plan("absent", "a", Instant.now(), "{}");
        plan("other", "b", Instant.now(), "{}");
        assertThat(other.next()).isEqualTo("b {}");
        var work = new Recorder("absent");
        opened.add(work);
        assertThat(work.next()).isEqualTo("a {}");
        opened.remove(work);
        plan("absent", "c", Instant.now(), "{}");
        plan("other", "d", Instant.now(), "{}");
        assertThat(other.next()).isEqualTo("d {}");
        assertThat(work.ran).isEmpty();
        assertThat(planned("absent")).isPositive();
    }

    @Test
    void triesAgainWhatThrows() throws Exception {
        var work = new Recorder("shaky").failingOnce();
        opened.add(work);
        plan("shaky", "a", Instant.now(), "{}");
        assertThat(work.next()).isEqualTo("a {}");
        assertThat(work.next()).isEqualTo("a {}");
        awaitNothingPlanned("shaky");
    }

    @Test
    void letsWorkPlanItselfAnew() throws Exception {
        var work = new Recorder("selfish") {
            @Override
            public void run(String key, String data) {
                super.run(key, data);
                if ("{}".equals(data)) {
                    plan(name(), key, Instant.now(), "{\"again\":true}");
                }
            }
        };
        opened.add(work);
        plan("selfish", "a", Instant.now(), "{}");
        assertThat(work.next()).isEqualTo("a {}");
        assertThat(work.next()).isEqualTo("a {\"again\":true}");
        awaitNothingPlanned("selfish");
    }

    @Test
    void repeatsRecurringWork() throws Exception {
        var work = new Recorder("sweep") {
            @Override
            public Optional<Duration> every() {
                return Optional.of(Duration.ofMillis(50));
            }
        };
        opened.add(work);
        assertThat(work.next()).isEqualTo("recurring {}");
        assertThat(work.next()).isEqualTo("recurring {}");
        assertThat(planned("sweep")).isEqualTo(1);
    }

    @Test
    void runsEachPieceOnceWithTwoStoresOnOneDatabase() throws Exception {
        try (var second = open()) {
            var work = new Recorder("shared");
            opened.add(work);
            second.add(work);
            opened.store().write(company, unit -> {
                IntStream.range(0, 100).forEach(i -> unit.plan("shared", "piece" + i, unit.now(), "{}"));
                return 0;
            });
            awaitNothingPlanned("shared");
            assertThat(work.ran).hasSize(100).doesNotHaveDuplicates();
        }
    }

    @Test
    void runsWorkThatWasPlannedBeforeARestart() throws Exception {
        plan("restarted", "a", Instant.now(), "{}");
        opened.close();
        opened = open();
        var work = new Recorder("restarted");
        opened.add(work);
        assertThat(work.next()).isEqualTo("a {}");
    }

    /** Notes what it was given. */
    private static class Recorder implements TimedWork {

        private final String name;
        final BlockingQueue<String> ran = new LinkedBlockingQueue<>();
        private boolean fail;

        Recorder(String name) {
            this.name = name;
        }

        Recorder failingOnce() {
            fail = true;
            return this;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void run(String key, String data) {
            ran.add(key + " " + data);
            if (fail) {
                fail = false;
                throw new IllegalArgumentException("on purpose");
            }
        }

        String next() throws InterruptedException {
            return Optional.ofNullable(ran.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .orElse("nothing");
        }
    }
}
