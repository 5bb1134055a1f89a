package org.seraicrm.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.seraicrm.platform.modules.sample.Installation.colleague;
import static org.seraicrm.platform.modules.sample.Installation.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.CreateModule;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.Request;
import org.seraicrm.platform.modules.sample.BrokenActions;
import org.seraicrm.platform.modules.sample.Installation;
import org.seraicrm.platform.modules.sample.SampleActions;

class ManyTogetherTest {

    private static final String WRITTEN = "sample.written";

    private static final String BROKEN = """
            {id: broken, version: 1.0.0, name: Broken, description: Harms., icon: tool, colour: red,
             groups: [{id: all, label: All, statuses: [{id: one, label: One, colour: red}]}]}
            """;

    private static Installation installation;

    private Actor actor = Installation.newCompany();

    @BeforeAll
    static void open(@TempDir Path folder) {
        installation = new Installation(folder);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @BeforeEach
    void found() {
        actor = installation.administrator();
    }

    private static Request line(String line, Optional<String> once) {
        return new Request("sample.write", Json.mapper().createObjectNode().put("line", line), once);
    }

    private static List<Request> lines(String... lines) {
        return Stream.of(lines).map(line -> line(line, Optional.empty())).toList();
    }

    private List<Outcome<?>> perform(Request... requests) {
        return installation.actions().performAll(actor, List.of(requests));
    }

    private static List<Boolean> performed(List<Outcome<?>> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome instanceof Outcome.Performed<?>)
                .toList();
    }

    private static List<String> receipts(List<Outcome<?>> outcomes) {
        return outcomes.stream()
                .map(outcome -> ((Outcome.Performed<?>) outcome).receipt().orElseThrow())
                .toList();
    }

    @Test
    void refusesEachForItselfAndPerformsTheOthersOnce() {
        List<Request> requests = IntStream.range(0, 50)
                .mapToObj(i -> line(i % 7 == 3 ? SampleActions.FORBIDDEN : "line " + i, Optional.empty()))
                .toList();
        List<Outcome<?>> outcomes = installation.actions().performAll(actor, requests);
        assertThat(performed(outcomes))
                .isEqualTo(IntStream.range(0, 50).mapToObj(i -> i % 7 != 3).toList());
        assertThat(problem(outcomes.get(3)).violations().get(0).code()).isEqualTo("sample.forbidden");
        assertThat(installation.events(actor, WRITTEN)).isEqualTo(43);
    }

    @Test
    void refusesWhatIsUnknownMalformedOrNotAllowedAsIfItWereAskedForAlone() {
        Request unknown = new Request("no.such", Json.mapper().createObjectNode(), Optional.empty());
        List<Outcome<?>> outcomes =
                perform(unknown, line("kept", Optional.empty()), line("x".repeat(21), Optional.empty()), unknown);
        assertThat(performed(outcomes)).containsExactly(false, true, false, false);
        assertThat(problem(outcomes.get(0)).code()).isEqualTo("action.unknown");
        assertThat(problem(outcomes.get(2)).violations().get(0).code()).isEqualTo("value.tooLong");
        assertThat(installation.actions().performAll(actor, List.of())).isEmpty();
    }

    @Test
    void repeatsNothingUnderTheSameKeyNotEvenWithinOneRequest() {
        List<Outcome<?>> first = perform(line("a", Optional.of("1")), line("b", Optional.of("2")));
        List<Outcome<?>> second =
                perform(line("a", Optional.of("1")), line("b", Optional.of("2")), line("c", Optional.of("3")));
        assertThat(second.subList(0, 2)).isEqualTo(first);
        List<Outcome<?>> third = perform(line("d", Optional.of("4")), line("d", Optional.of("4")));
        assertThat(third.get(1)).isEqualTo(third.get(0));
        assertThat(installation.events(actor, WRITTEN)).isEqualTo(4);
    }

    @Test
    void takesAllBackButWhatIsRefused() {
        List<String> receipts = receipts(installation.actions().performAll(actor, lines("a", "b", "c")));
        installation.actions().undo(actor, receipts.get(1)).orRefuse();
        assertThat(performed(installation.actions().undoAll(actor, receipts))).containsExactly(true, false, true);
        assertThat(performed(installation.actions().undoAll(actor, receipts))).containsExactly(false, false, false);
        assertThat(performed(installation.actions().undoAll(colleague(actor, Role.MANAGER), receipts)))
                .containsOnly(false);
        assertThat(installation.events(actor, WRITTEN)).isEqualTo(6);
    }

    @Test
    void keepsWhatCameBeforeSomethingThatBreaks() {
        installation.local().deploy("broken.yaml", BROKEN);
        installation.local().add(new BrokenActions());
        installation.perform(actor, new CreateModule("broken", Optional.empty()));
        Request broken =
                new Request("broken.misbehave", Json.mapper().createObjectNode().put("hang", false), Optional.empty());
        assertThatThrownBy(() -> perform(line("before", Optional.of("before")), broken))
                .isInstanceOf(IllegalStateException.class);
        assertThat(installation.events(actor, WRITTEN)).isEqualTo(1);
    }
}
