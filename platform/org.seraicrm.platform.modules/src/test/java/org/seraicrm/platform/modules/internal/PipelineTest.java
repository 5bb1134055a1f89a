package org.seraicrm.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.modules.sample.Installation.colleague;
import static org.seraicrm.platform.modules.sample.Installation.newCompany;
import static org.seraicrm.platform.modules.sample.Installation.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ActionType;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.modules.sample.Installation;
import org.seraicrm.platform.modules.sample.Relay;
import org.seraicrm.platform.modules.sample.SampleActions;
import org.seraicrm.platform.modules.sample.SignOff;
import org.seraicrm.platform.modules.sample.WriteAll;
import org.seraicrm.platform.modules.sample.WriteLine;

class PipelineTest {

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

    private static WriteLine line(String line) {
        return new WriteLine(line, Optional.empty());
    }

    private static Problem named(Actor actor, String name, String json) {
        return problem(installation.actions().perform(actor, name, Json.tree(json), Optional.empty()));
    }

    @Test
    void performsAnActionGivenAsARecordOrByNameAndJson() {
        Actor actor = installation.administrator();
        installation.perform(actor, line("one"));
        JsonNode input = Json.tree("{\"line\":\"two\"}");
        installation
                .actions()
                .perform(actor, "sample.write", input, Optional.empty())
                .orRefuse();
        assertThat(installation.events(actor, WRITTEN)).isEqualTo(2);
    }

    @Test
    void judgesTheModuleThenTheRoleThenTheValuesThenTheRows() {
        Actor administrator = newCompany();
        Actor standard = colleague(administrator, Role.STANDARD);
        String wrong = "{\"line\":\"far longer than twenty characters\"}";
        assertThat(named(standard, "sample.signOff", wrong)).isEqualTo(new Problem(Kind.NOT_FOUND, "action.unknown"));
        installation.sample(administrator);
        assertThat(named(standard, "sample.signOff", wrong)).isEqualTo(new Problem(Kind.FORBIDDEN, "action.forbidden"));
        String unseen = ClientId.next().text();
        assertThat(named(
                                standard,
                                "sample.write",
                                "{\"line\":\"far longer than twenty characters\",\"client\":\"" + unseen + "\"}")
                        .code())
                .isEqualTo("input.invalid");
        assertThat(named(standard, "sample.write", "{\"line\":\"fine\",\"client\":\"" + unseen + "\"}")
                        .code())
                .isEqualTo("row.notFound");
    }

    @Test
    void knowsNoActionThatIsNotInstalled() {
        assertThat(named(newCompany(), "sample.dance", "{}").code()).isEqualTo("action.unknown");
    }

    @Test
    @Tag("A123")
    @Tag("A124")
    void offersWhatTheRoleAllowsWhileTheModuleIsOn() {
        Actor administrator = newCompany();
        ModuleId module = installation.sample(administrator);
        Actor standard = colleague(administrator, Role.STANDARD);
        assertThat(names(standard)).contains("sample.write").doesNotContain("sample.signOff", "module.create");
        assertThat(names(colleague(administrator, Role.MANAGER)))
                .contains("sample.write", "sample.signOff")
                .doesNotContain("module.create");
        assertThat(names(administrator)).contains("sample.signOff", "module.create");
        installation.perform(administrator, new SwitchModule(module, false, Optional.empty()));
        assertThat(names(standard)).doesNotContain("sample.write");
        assertThat(installation.actions().offered(standard, "sample.write")).isEmpty();
    }

    private static List<String> names(Actor actor) {
        return installation.actions().offered(actor).stream()
                .map(ActionType::name)
                .toList();
    }

    @Test
    void findsNeitherAnotherCompanysRowsNorUnseenOnes() {
        Actor administrator = installation.administrator();
        Actor restricted = colleague(administrator, Role.RESTRICTED);
        ClientId foreign = installation.rows().add(newCompany().company(), Optional.empty());
        ClientId somebodys = installation.rows().add(administrator.company(), Optional.of(administrator.user()));
        ClientId nobodys = installation.rows().add(administrator.company(), Optional.empty());
        Problem unseen = new Problem(
                Kind.NOT_FOUND,
                "row.notFound",
                java.util.Map.of(),
                List.of(new Violation("/client", "value.notFound")));
        assertThat(refused(administrator, foreign)).isEqualTo(unseen);
        assertThat(refused(restricted, somebodys)).isEqualTo(unseen);
        installation.perform(restricted, new WriteLine("seen", Optional.of(nobodys)));
        installation.perform(administrator, new WriteLine("seen", Optional.of(somebodys)));
    }

    private static Problem refused(Actor actor, ClientId client) {
        return problem(installation.actions().perform(actor, new WriteLine("line", Optional.of(client))));
    }

    @Test
    void keepsNothingOfWhatIsRefused() {
        Actor actor = installation.administrator();
        Problem problem = problem(installation.actions().perform(actor, line(SampleActions.FORBIDDEN)));
        assertThat(problem.violations()).containsExactly(new Violation("/line", "sample.forbidden"));
        assertThat(installation.events(actor, WRITTEN)).isZero();
    }

    @Test
    void performsNestedActionsInTheSameTransaction() {
        Actor actor = installation.administrator();
        installation.perform(actor, new WriteAll(List.of("a", "b", "c")));
        assertThat(installation.events(actor, WRITTEN)).isEqualTo(3);
        var refused = installation.actions().perform(actor, new WriteAll(List.of("d", SampleActions.FORBIDDEN)));
        assertThat(problem(refused).code()).isEqualTo("input.invalid");
        assertThat(installation.events(actor, WRITTEN)).isEqualTo(3);
    }

    @Test
    void judgesNestedActionsByTheSameRules() {
        Actor actor = installation.administrator();
        var tooLong = installation.actions().perform(actor, new WriteAll(List.of("longer than twenty characters")));
        assertThat(problem(tooLong).violations()).extracting(Violation::code).containsExactly("value.tooLong");
    }

    @Test
    void tellsWhatIsWrongWithAnInputWithoutPerformingIt() {
        Actor actor = installation.administrator();
        assertThat(installation
                        .actions()
                        .violations(
                                "sample.write", Json.tree("{\"line\":\"longer than twenty characters\",\"more\":1}")))
                .containsExactlyInAnyOrder(
                        new Violation("/more", "value.unknown"),
                        new Violation("/line", "value.tooLong", java.util.Map.of("max", 20, "length", 29)));
        assertThat(installation.actions().violations("sample.write", Json.tree("{\"line\":\"short\"}")))
                .isEmpty();
        assertThat(installation.events(actor, WRITTEN)).isZero();
    }

    @Test
    void performsNestedActionsThatAreKnownByNameByTheSameRules() {
        Actor actor = installation.administrator();
        Relay all = new Relay("sample.writeAll", Json.tree("{\"lines\":[\"a\",\"b\"]}"));
        assertThat(installation.perform(actor, all)).isEqualTo("2");
        assertThat(installation.events(actor, WRITTEN)).isEqualTo(2);
        Relay wrong = new Relay("sample.write", Json.tree("{\"line\":\"longer than twenty characters\"}"));
        assertThat(problem(installation.actions().perform(actor, wrong)).violations())
                .containsExactly(new Violation("/line", "value.tooLong", java.util.Map.of("max", 20, "length", 29)));
        Relay unknown = new Relay("sample.dance", Json.tree("{}"));
        assertThat(problem(installation.actions().perform(actor, unknown)).code())
                .isEqualTo("action.unknown");
        Actor standard = colleague(actor, Role.STANDARD);
        Relay forbidden = new Relay("sample.signOff", Json.tree("{\"line\":\"x\"}"));
        assertThat(problem(installation.actions().perform(standard, forbidden)).code())
                .isEqualTo("action.forbidden");
        assertThat(installation.events(actor, WRITTEN)).isEqualTo(2);
    }

    @Test
    void worksWhenTheModulesWereLastReadLongAgo() throws InterruptedException {
        Actor administrator = installation.administrator();
        ClientId client = installation.rows().add(administrator.company(), Optional.empty());
        ModuleId module = installation.modules().on(administrator).get(0).id();
        Thread.sleep(1_100);
        installation.perform(administrator, new SwitchModule(module, true, Optional.empty()));
        installation.perform(administrator, new WriteLine("late", Optional.of(client)));
    }

    @Test
    void refusesARecordWithTextsThatAreTooLong() {
        Actor manager = colleague(installation.administrator(), Role.MANAGER);
        assertThat(problem(installation.actions().perform(manager, new SignOff("longer than twenty characters")))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/line");
    }
}
