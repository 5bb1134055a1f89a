package org.seraicrm.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;

class BreakersTest {

    private final Breakers breakers = new Breakers(Duration.ofMillis(200));

    @AfterEach
    void close() {
        breakers.close();
    }

    private void fails() {
        assertThatThrownBy(() -> breakers.run("bad", () -> {
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void assertTripped(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem().kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(refusal.problem().code()).isEqualTo("module.tripped");
        });
    }

    @Test
    void takesAKindOutOfServiceThatFailsAgainAndAgainAndNoOther() {
        for (int i = 0; i < 5; i++) {
            fails();
        }
        AtomicBoolean ran = new AtomicBoolean();

        assertTripped(catchThrowable(() -> breakers.run("bad", () -> ran.getAndSet(true))));
        assertThat(ran).isFalse();
        assertThat(breakers.run("good", () -> 7)).isEqualTo(7);
        assertThat(breakers.tripped()).singleElement().satisfies(tripped -> {
            assertThat(tripped.kind()).isEqualTo("bad");
            assertThat(tripped.reason()).contains("on purpose");
            assertThat(tripped.stuck()).isFalse();
        });

        breakers.restart("bad");
        assertThat(breakers.run("bad", () -> 7)).isEqualTo(7);
        assertThat(breakers.tripped()).isEmpty();
    }

    @Test
    void tellsAdministratorsNoMessageThatMayBeOfAnotherCompany() {
        for (int i = 0; i < 5; i++) {
            fails();
        }

        assertThat(breakers.tripped().get(0).discreet().reason()).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void countsFailuresInARowOnly() {
        for (int i = 0; i < 20; i++) {
            fails();
            fails();
            breakers.run("bad", () -> 1);
        }
        assertThat(breakers.tripped()).isEmpty();
    }

    @Test
    void blamesNobodyForRefusalsAndTheDatabase() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> breakers.run("polite", () -> {
                        throw new Problem(Kind.CONFLICT, "row.changed").refusal();
                    }))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> breakers.run("polite", () -> {
                        throw new IllegalStateException(new SQLException("locked"));
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(breakers.tripped()).isEmpty();
    }

    @Test
    void answersWhoWaitsForAKindThatNeverComesBackAndAbandonsItsWork() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicReference<Throwable> end = new AtomicReference<>(new IllegalStateException("went on"));

        assertTripped(catchThrowable(() -> breakers.within(() -> {
            try {
                return breakers.run("slow", () -> waitIgnoringInterrupts(release));
            } catch (Refusal abandoned) {
                end.set(abandoned);
                throw abandoned;
            } finally {
                ended.countDown();
            }
        })));
        assertThat(breakers.tripped()).singleElement().satisfies(tripped -> {
            assertThat(tripped.stuck()).isTrue();
            assertThat(tripped.reason()).contains("outran");
        });
        assertThat(breakers.within(() -> breakers.run("good", () -> 7))).isEqualTo(7);

        release.countDown();
        ended.await();
        assertThat(end.get()).isInstanceOf(Refusal.class).hasMessageContaining("module.tripped");
        assertThat(breakers.tripped())
                .singleElement()
                .satisfies(tripped -> assertThat(tripped.stuck()).isFalse());
    }

    private static int waitIgnoringInterrupts(CountDownLatch release) {
        while (true) {
            try {
                release.await();
                return 1;
            } catch (InterruptedException ignored) {
                // A module that hangs does not care.
            }
        }
    }

    @Test
    void countsTheTimeOfModulesCodeOnly() {
        try (Breakers patient = new Breakers(Duration.ofSeconds(2))) {
            assertThat(patient.within(() -> {
                        sleep(2_300);
                        return patient.run("late", () -> {
                            sleep(500);
                            return "done";
                        });
                    }))
                    .isEqualTo("done");
            assertThat(patient.tripped()).isEmpty();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void throwsWhatTheWorkThrew() {
        Refusal refusal = new Problem(Kind.CONFLICT, "row.changed").refusal();

        assertThatThrownBy(() -> breakers.within(() -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThatThrownBy(() -> breakers.within(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }
}
