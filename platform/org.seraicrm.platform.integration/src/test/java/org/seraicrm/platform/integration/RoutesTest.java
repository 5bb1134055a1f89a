package org.seraicrm.platform.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.modules.ModuleGuard;

class RoutesTest {

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** Takes letters in unless the door is shut. */
    private static final class LetterBox extends RouteBuilder {
        final List<Object> taken = new CopyOnWriteArrayList<>();
        volatile boolean shut;

        @Override
        public void configure() {
            from("direct:letter-box").routeId("letter-box").process(exchange -> {
                if (shut) {
                    throw new IllegalStateException("shut");
                }
                taken.add(exchange.getMessage().getBody(String.class));
            });
        }
    }

    private void send(String text) {
        office.integration
                .context()
                .createFluentProducerTemplate()
                .to("direct:letter-box")
                .withHeader(RouteHeaders.COMPANY, office.anna.company())
                .withBody(text)
                .send();
    }

    /** Counts what comes. */
    private static final class Sink extends RouteBuilder {
        final AtomicLong taken = new AtomicLong();

        @Override
        public void configure() {
            from("seda:sink?size=10000000").routeId("sink").process(exchange -> taken.incrementAndGet());
        }
    }

    @Test
    void aRouteThatFloodsIsShutUntilItsOwnerIsGivenAnotherChance() {
        Sink sink = new Sink();
        office.integration.add(sink, "sample");
        ModuleGuard guard = office.modules.guard();
        ProducerTemplate pump = office.integration.context().createProducerTemplate();
        await(() -> {
            for (int i = 0; i < 500; i++) {
                pump.sendBody("seda:sink", "drop");
            }
            return !guard.tripped().isEmpty();
        });
        assertThat(guard.tripped())
                .singleElement()
                .satisfies(tripped -> assertThat(tripped.reason()).contains("route sink floods"));
        LockSupport.parkNanos(2_000_000_000L);
        long before = sink.taken.get();
        pump.sendBody("seda:sink", "kept");
        LockSupport.parkNanos(500_000_000L);
        assertThat(sink.taken.get()).as("nothing is taken in").isEqualTo(before);

        guard.restart(guard.tripped().get(0).kind());
        await(() -> sink.taken.get() > before);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void routesComeAndGoWithTheirBundle() {
        LetterBox box = new LetterBox();
        office.integration.add(box, "sample");
        send("hello");
        assertThat(box.taken).containsExactly("hello");
        assertThat(office.integration.routes().list())
                .anySatisfy(route -> assertThat(route.id()).isEqualTo("letter-box"));

        office.integration.remove(box);

        assertThat(office.integration.routes().list())
                .extracting(Routes.Route::id)
                .doesNotContain("letter-box");
    }

    @Test
    void routesAreStoppedStartedAndSuspended() {
        office.integration.add(new LetterBox(), "sample");
        Routes routes = office.integration.routes();

        assertThat(routes.stop("letter-box")).isTrue();
        assertThat(state()).isEqualTo("Stopped");
        assertThat(routes.start("letter-box")).isTrue();
        assertThat(state()).isEqualTo("Started");
        assertThat(routes.suspend("letter-box")).isTrue();
        assertThat(state()).isEqualTo("Suspended");
        assertThat(routes.start("letter-box")).isTrue();
        assertThat(state()).isEqualTo("Started");
        assertThat(routes.stop("nothing")).isFalse();
    }

    private String state() {
        return office.integration.routes().list().stream()
                .filter(route -> route.id().equals("letter-box"))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void whatFailsForGoodBecomesADeadLetterThatCanBeReplayed() {
        LetterBox box = new LetterBox();
        box.shut = true;
        office.integration.add(box, "sample");
        send("important");

        DeadLetter letter = letters().get(0);
        assertThat(letter.route()).isEqualTo("letter-box");
        assertThat(letter.failure()).contains("shut");
        assertThat(office.integration.deadLetters().list(office.stranger, Optional.empty(), 10))
                .isEmpty();

        box.shut = false;
        office.modules
                .actions()
                .perform(office.anna, new ReplayDeadLetter(letter.id()))
                .orRefuse();
        replay(letter.id());

        assertThat(box.taken).containsExactly("important");
        assertThat(letters().get(0).replayed()).isPresent();
        office.modules
                .actions()
                .perform(office.anna, new DiscardDeadLetter(letter.id()))
                .orRefuse();
        assertThat(letters()).isEmpty();
    }

    private List<DeadLetter> letters() {
        return office.integration.deadLetters().list(office.anna, Optional.empty(), 10);
    }

    private void replay(DeadLetterId id) {
        String plan = "{\"company\":\"" + office.anna.company() + "\",\"letter\":\"" + id + "\"}";
        office.integration.work().stream()
                .filter(work -> work.name().equals("deadLetter.replay"))
                .forEach(work -> work.run(id.text(), plan));
    }
}
