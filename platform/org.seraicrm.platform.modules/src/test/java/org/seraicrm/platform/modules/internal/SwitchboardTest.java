package org.seraicrm.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.seraicrm.platform.modules.sample.Installation.colleague;
import static org.seraicrm.platform.modules.sample.Installation.newCompany;
import static org.seraicrm.platform.modules.sample.Installation.problem;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.CreateModule;
import org.seraicrm.platform.modules.ImportModule;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.modules.TrashModule;
import org.seraicrm.platform.modules.Trial;
import org.seraicrm.platform.modules.sample.Installation;
import org.seraicrm.platform.modules.switchboard.Switchboard.Switched;

/** Trials, the history, and what the operator allows. */
class SwitchboardTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Optional<DepartmentId> ALL = Optional.empty();

    private static Installation installation;

    @BeforeAll
    static void open(@TempDir Path folder) {
        installation = new Installation(folder);
        installation.endTrials();
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    private static Module read(Installation from, Actor actor, ModuleId module) {
        return from.modules().find(actor.company(), module).orElseThrow();
    }

    private static Module read(Actor actor, ModuleId module) {
        return read(installation, actor, module);
    }

    private static LocalDateTime in(Actor actor, Duration pause) {
        return LocalDateTime.now(actor.zone()).plus(pause).truncatedTo(ChronoUnit.MILLIS);
    }

    private static SwitchModule trial(Actor actor, ModuleId module, boolean on, Duration pause) {
        return new SwitchModule(module, on, ALL, Optional.of(in(actor, pause)));
    }

    private static List<Switched> history(Actor actor) {
        return installation.local().switchboard().history(actor, Optional.empty(), 50);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void aTrialEndsByItselfAndTellsSo() {
        Actor actor = newCompany();
        ModuleId module = installation.sample(actor);
        installation.perform(actor, new SwitchModule(module, false, ALL));
        installation.perform(actor, trial(actor, module, true, Duration.ofSeconds(1)));
        assertThat(read(actor, module).trials()).extracting(Trial::on).containsExactly(true);
        await(() -> !read(actor, module).on());
        assertThat(read(actor, module).trials()).isEmpty();
        Switched last = history(actor).get(0);
        assertThat(last.told()).isEqualTo("switched off");
        assertThat(last.by()).isEmpty();
        assertThat(last.receipt()).isEmpty();
    }

    @Test
    void aDepartmentsTrialEndsForTheDepartmentOnly() {
        Actor actor = newCompany();
        DepartmentId service = DepartmentId.next();
        Actor mechanic = colleague(actor, Role.STANDARD, service);
        ModuleId module = installation.sample(actor);
        installation.perform(
                actor,
                new SwitchModule(module, false, Optional.of(service), Optional.of(in(actor, Duration.ofSeconds(1)))));
        assertThat(installation.modules().on(mechanic)).isEmpty();
        await(() -> !installation.modules().on(mechanic).isEmpty());
        assertThat(read(actor, module).on()).isTrue();
    }

    @Test
    void aTrialThatEndedWhileTheServerStoodStillEndsAfterTheStart(@TempDir Path folder) {
        Actor actor = newCompany();
        ModuleId module;
        try (Installation before = new Installation(folder)) {
            module = before.sample(actor);
            before.perform(actor, trial(actor, module, true, Duration.ofMillis(200)));
        }
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        try (Installation after = new Installation(folder)) {
            assertThat(read(after, actor, module).on()).isTrue();
            after.endTrials();
            await(() -> !read(after, actor, module).on());
        }
    }

    @Test
    void aTrialIsMadeLongerMadeForGoodAndGivenBack() {
        Actor actor = newCompany();
        ModuleId module = installation.sample(actor);
        installation.perform(actor, trial(actor, module, true, Duration.ofMillis(700)));
        SwitchModule longer = trial(actor, module, true, Duration.ofDays(1));
        installation.perform(actor, longer);
        Outcome<?> forGood = installation.actions().perform(actor, new SwitchModule(module, true, ALL));
        assertThat(read(actor, module).trials()).isEmpty();
        installation
                .actions()
                .undo(actor, ((Outcome.Performed<?>) forGood).receipt().orElseThrow())
                .orRefuse();
        assertThat(read(actor, module).trials())
                .containsExactly(new Trial(
                        ALL,
                        true,
                        longer.until().orElseThrow().atZone(actor.zone()).toInstant()));
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        assertThat(read(actor, module).on()).isTrue();
    }

    @Test
    void aTrialGivenBackTooLateHasHadItsEnd() {
        Actor actor = newCompany();
        ModuleId module = installation.sample(actor);
        installation.perform(actor, trial(actor, module, true, Duration.ofMillis(200)));
        Outcome<?> forGood = installation.actions().perform(actor, new SwitchModule(module, true, ALL));
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        installation
                .actions()
                .undo(actor, ((Outcome.Performed<?>) forGood).receipt().orElseThrow())
                .orRefuse();
        assertThat(read(actor, module).on()).isFalse();
        assertThat(read(actor, module).trials()).isEmpty();
    }

    @Test
    void refusesATrialThatIsOverAlready() {
        Actor actor = newCompany();
        ModuleId module = installation.sample(actor);
        assertThat(problem(installation.actions().perform(actor, trial(actor, module, false, Duration.ofDays(-1))))
                        .violations())
                .containsExactly(new Violation("/until", "module.untilPast"));
    }

    @Test
    void theHistoryTellsWhoSwitchedWhatForWhomAndTakesTheLastBack() {
        Actor actor = newCompany();
        DepartmentId service = DepartmentId.next();
        ModuleId module = installation.sample(actor);
        installation.perform(actor, new SwitchModule(module, false, Optional.of(service)));
        installation.perform(actor, new SwitchModule(module, false, ALL));
        installation.perform(actor, new SwitchModule(module, true, ALL));
        List<Switched> history = history(actor);
        assertThat(history)
                .extracting(Switched::told)
                .containsExactly("switched on", "switched off", "switched off", "created");
        assertThat(history).allSatisfy(switched -> {
            assertThat(switched.by()).contains(actor.user());
            assertThat(switched.module()).contains(module);
        });
        assertThat(history.get(2).department()).contains(service);
        assertThat(history)
                .extracting(switched -> switched.receipt().isPresent())
                .containsExactly(true, false, true, true);
        installation
                .actions()
                .undo(actor, history.get(2).receipt().orElseThrow())
                .orRefuse();
        assertThat(read(actor, module).offFor()).isEmpty();
        assertThat(installation
                        .local()
                        .switchboard()
                        .history(actor, Optional.of(history.get(0).id()), 2))
                .extracting(Switched::id)
                .containsExactly(history.get(1).id(), history.get(2).id());
        assertThat(history(newCompany())).isEmpty();
    }

    @Test
    void onlyAdministratorsLookAtTheSwitchboard() {
        Actor administrator = newCompany();
        ModuleId module = installation.sample(administrator);
        Actor manager = colleague(administrator, Role.MANAGER);
        var switchboard = installation.local().switchboard();
        assertThatThrownBy(() -> switchboard.history(manager, Optional.empty(), 5))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> switchboard.preview(manager, module, false, ALL))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> switchboard.preview(newCompany(), module, false, ALL))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void kindsTheOperatorDoesNotAllowAreNotOfferedAndComeBackWhole() {
        Actor actor = newCompany();
        ModuleId module = installation.sample(actor);
        String manifest = installation.local().files().export(actor, module);
        installation.local().allowed().allow(actor.company(), Optional.of(Set.of(ModuleKind.EMPTY)));
        assertThat(installation.modules().kinds(actor.company()))
                .extracting(ModuleKind::id)
                .doesNotContain("sample");
        assertThat(read(actor, module).available()).isFalse();
        assertThat(installation.modules().on(actor)).isEmpty();
        assertThat(installation.actions().offered(actor, "sample.write")).isEmpty();
        assertThat(problem(installation.actions().perform(actor, new CreateModule("sample", Optional.empty())))
                        .violations())
                .containsExactly(new Violation("/kind", "module.kindNotAllowed"));
        assertThat(problem(installation.actions().perform(actor, new ImportModule(manifest)))
                        .violations())
                .containsExactly(new Violation("/manifest", "module.kindNotAllowed"));
        assertThat(history(actor).get(0).told()).isEqualTo("The operator allows these module kinds: empty");
        Actor other = newCompany();
        assertThat(read(other, installation.sample(other)).available()).isTrue();

        installation.local().allowed().allow(actor.company(), Optional.empty());
        assertThat(installation.local().allowed().of(actor.company())).isEmpty();
        assertThat(installation.modules().on(actor)).extracting(Module::id).containsExactly(module);
    }

    @Test
    void aModuleInTheTrashEndsItsTrialToo() {
        Actor actor = newCompany();
        ModuleId module = installation.sample(actor);
        installation.perform(actor, trial(actor, module, true, Duration.ofMillis(500)));
        installation.perform(actor, new TrashModule(module));
        await(() -> !read(actor, module).on());
    }
}
