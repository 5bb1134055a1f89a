package org.seraicrm.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.modules.sample.Installation.colleague;
import static org.seraicrm.platform.modules.sample.Installation.newCompany;
import static org.seraicrm.platform.modules.sample.Installation.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.modules.sample.Installation;
import org.seraicrm.platform.modules.sample.SampleActions;
import org.seraicrm.platform.modules.sample.StrikeLine;
import org.seraicrm.platform.modules.sample.WriteLine;

class RepetitionAndUndoTest {

    private static final String WRITTEN = "sample.written";

    private static Installation installation;

    @BeforeAll
    static void open(@TempDir Path folder) {
        installation = new Installation(folder);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    private static Outcome<EventId> write(Actor actor, String line, Optional<String> once) {
        return installation.actions().perform(actor, new WriteLine(line, Optional.empty()), once);
    }

    private static String receipt(Outcome<?> outcome) {
        return ((Outcome.Performed<?>) outcome).receipt().orElseThrow();
    }

    @Test
    void aRehearsalKeepsNothing() {
        Actor actor = installation.administrator();
        long before = installation.events(actor, WRITTEN);
        assertThat(installation.actions().rehearse(actor, new WriteLine("line", Optional.empty())))
                .isEmpty();
        assertThat(installation.events(actor, WRITTEN)).isEqualTo(before);
        assertThat(installation.actions().rehearse(actor, new WriteLine("x".repeat(200), Optional.empty())))
                .isPresent();
    }

    @Test
    void repeatsNothingUnderTheSameKey() {
        Actor actor = installation.administrator();
        Outcome<EventId> first = write(actor, "line", Optional.of("key"));
        assertThat(write(actor, "line", Optional.of("key"))).isEqualTo(first);
        assertThat(installation.events(actor, WRITTEN)).isEqualTo(1);
    }

    @Test
    void keepsKeysApartByCompanyAndUseThemAgainForNothingElse() {
        Actor actor = installation.administrator();
        write(actor, "line", Optional.of("shared")).orRefuse();
        write(installation.administrator(), "line", Optional.of("shared")).orRefuse();
        Outcome<EventId> other = installation.actions().perform(actor, new StrikeLine("line"), Optional.of("shared"));
        assertThat(problem(other).code()).isEqualTo("action.keyReused");
        assertThat(problem(write(colleague(actor, Role.STANDARD), "line", Optional.of("shared")))
                        .code())
                .isEqualTo("action.keyReused");
    }

    @Test
    void letsARefusedRequestBeTriedAgainUnderItsKey() {
        Actor actor = installation.administrator();
        problem(write(actor, SampleActions.FORBIDDEN, Optional.of("again")));
        write(actor, "corrected", Optional.of("again")).orRefuse();
        assertThat(problem(write(actor, "line", Optional.of("k".repeat(201)))).code())
                .isEqualTo("action.keyTooLong");
    }

    @Test
    void performsOnceWhatTwoAskForAtTheSameTime() throws Exception {
        Actor actor = installation.administrator();
        for (int round = 0; round < 5; round++) {
            Optional<String> key = Optional.of("race" + round);
            List<Outcome<EventId>> outcomes = atOnce(() -> write(actor, "line", key));
            assertThat(outcomes.get(1).orRefuse()).isEqualTo(outcomes.get(0).orRefuse());
            assertThat(installation.events(actor, WRITTEN)).isEqualTo(round + 1);
        }
    }

    @Test
    void undoesWithTheActionThatWasNamed() {
        Actor actor = installation.administrator();
        String receipt = receipt(write(actor, "line", Optional.empty()));
        Outcome<?> undone = installation.actions().undo(actor, receipt);
        assertThat(installation.events(actor, WRITTEN)).isEqualTo(2);
        installation.actions().undo(actor, receipt(undone)).orRefuse();
        assertThat(installation.events(actor, WRITTEN)).isEqualTo(3);
    }

    @Test
    void undoesOnlyOnce() throws Exception {
        Actor actor = installation.administrator();
        String receipt = receipt(write(actor, "line", Optional.empty()));
        installation.actions().undo(actor, receipt).orRefuse();
        assertThat(problem(installation.actions().undo(actor, receipt)).code()).isEqualTo("receipt.unknown");
        String raced = receipt(write(actor, "line", Optional.empty()));
        assertThat(atOnce(() -> installation.actions().undo(actor, raced)))
                .filteredOn(outcome -> outcome instanceof Outcome.Performed<?>)
                .hasSize(1);
        assertThat(installation.events(actor, WRITTEN)).isEqualTo(4);
    }

    @Test
    void honoursReceiptsOfTheirOwnersAndForAdministrators() {
        Actor administrator = installation.administrator();
        Actor author = colleague(administrator, Role.STANDARD);
        String receipt = receipt(write(author, "line", Optional.empty()));
        Actor colleague = colleague(administrator, Role.MANAGER);
        assertThat(problem(installation.actions().undo(colleague, receipt)).code())
                .isEqualTo("receipt.unknown");
        assertThat(problem(installation.actions().undo(newCompany(), receipt)).code())
                .isEqualTo("receipt.unknown");
        assertThat(problem(installation.actions().undo(author, "nonsense")).code())
                .isEqualTo("receipt.unknown");
        installation.actions().undo(administrator, receipt).orRefuse();
    }

    @Test
    void undoesNothingInAModuleThatWasSwitchedOff() {
        Actor administrator = newCompany();
        ModuleId module = installation.sample(administrator);
        String receipt = receipt(write(administrator, "line", Optional.empty()));
        installation.perform(administrator, new SwitchModule(module, false, Optional.empty()));
        assertThat(problem(installation.actions().undo(administrator, receipt)).code())
                .isEqualTo("action.unknown");
        installation.perform(administrator, new SwitchModule(module, true, Optional.empty()));
        installation.actions().undo(administrator, receipt).orRefuse();
    }

    private static <T> List<T> atOnce(Callable<T> work) throws InterruptedException, ExecutionException {
        ExecutorService two = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<T> together = () -> {
            start.await();
            return work.call();
        };
        try {
            Future<T> first = two.submit(together);
            Future<T> second = two.submit(together);
            return List.of(first.get(), second.get());
        } finally {
            two.shutdown();
        }
    }
}
