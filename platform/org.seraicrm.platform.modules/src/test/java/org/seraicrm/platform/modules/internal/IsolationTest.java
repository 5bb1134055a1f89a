package org.seraicrm.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.seraicrm.platform.modules.sample.Installation.problem;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.modules.CreateModule;
import org.seraicrm.platform.modules.ModuleGuard;
import org.seraicrm.platform.modules.RestartModuleKind;
import org.seraicrm.platform.modules.sample.BrokenActions;
import org.seraicrm.platform.modules.sample.Installation;
import org.seraicrm.platform.modules.sample.Misbehave;
import org.seraicrm.platform.modules.sample.WriteLine;

/** One module's code fails or hangs; the others work on. */
class IsolationTest {

    private static final String BROKEN = """
            {id: broken, version: 1.0.0, name: Broken, description: Harms., icon: tool, colour: red,
             groups: [{id: all, label: All, statuses: [{id: one, label: One, colour: red}]}]}
            """;

    @TempDir
    Path folder;

    private final BrokenActions broken = new BrokenActions();
    private Installation installation;
    private Actor actor;

    @BeforeEach
    void open() {
        installation = new Installation(folder, Duration.ofMillis(300));
        installation.local().deploy("broken.yaml", BROKEN);
        installation.local().add(broken);
        actor = installation.administrator();
        installation.perform(actor, new CreateModule("broken", Optional.empty()));
    }

    @AfterEach
    void close() {
        broken.release();
        installation.close();
    }

    private void othersWork() {
        installation.perform(actor, new WriteLine("fine", Optional.empty()));
    }

    @Test
    void aModuleThatHangsIsLeftAloneAndKeepsNothing() throws InterruptedException {
        int before = installation.events(actor, "sample.written");

        assertThat(problem(installation.actions().perform(actor, new Misbehave(true)))
                        .code())
                .isEqualTo("module.tripped");
        assertThat(problem(installation.actions().perform(actor, new Misbehave(true)))
                        .code())
                .isEqualTo("module.tripped");
        othersWork();
        assertThat(installation.local().guard().tripped())
                .singleElement()
                .satisfies(tripped -> assertThat(tripped.stuck()).isTrue());

        broken.release();
        while (installation.local().guard().tripped().stream().anyMatch(ModuleGuard.Tripped::stuck)) {
            Thread.sleep(5);
        }
        assertThat(installation.events(actor, "sample.written")).isEqualTo(before + 1);

        installation.perform(actor, new RestartModuleKind("broken"));
        assertThat(installation.perform(actor, new Misbehave(true))).isEqualTo("back again");
        assertThat(installation.events(actor, "module.restarted")).isEqualTo(1);
    }

    @Test
    void aModuleThatThrowsAgainAndAgainIsLeftAlone() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> installation.actions().perform(actor, new Misbehave(false)))
                    .isInstanceOf(IllegalStateException.class);
            othersWork();
        }
        assertThat(problem(installation.actions().perform(actor, new Misbehave(false)))
                        .code())
                .isEqualTo("module.tripped");
        othersWork();
    }
}
