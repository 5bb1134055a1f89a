package org.seraicrm.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.modules.sample.Installation.colleague;
import static org.seraicrm.platform.modules.sample.Installation.newCompany;
import static org.seraicrm.platform.modules.sample.Installation.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.GrantRight;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.Right;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.modules.sample.Installation;
import org.seraicrm.platform.modules.sample.StrikeLine;
import org.seraicrm.platform.modules.sample.WriteLine;

/** What roles may do in a module, in the company and in departments. */
class RightsTest {

    private static final Optional<DepartmentId> ALL = Optional.empty();

    private static Installation installation;

    private final DepartmentId depot = DepartmentId.next();
    private final DepartmentId shop = DepartmentId.next();
    private Actor administrator = newCompany();
    private Actor keeper = colleague(administrator, Role.STANDARD, depot);
    private Actor seller = colleague(administrator, Role.STANDARD, shop);
    private ModuleId module = ModuleId.next();

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
        administrator = newCompany();
        keeper = colleague(administrator, Role.STANDARD, depot);
        seller = colleague(administrator, Role.STANDARD, shop);
        module = installation.sample(administrator);
    }

    private Outcome<ModuleId> say(Right right, Role role, Optional<DepartmentId> department, Optional<Boolean> given) {
        return installation
                .actions()
                .perform(administrator, new GrantRight(module, right.id(), role, department, given));
    }

    private void withhold(Right right, Optional<DepartmentId> department) {
        say(right, Role.STANDARD, department, Optional.of(false)).orRefuse();
    }

    private static List<ModuleId> on(Actor actor) {
        return installation.modules().on(actor).stream().map(Module::id).toList();
    }

    private static boolean offered(Actor actor, String action) {
        return installation.actions().offered(actor, action).isPresent();
    }

    private static Right strike() {
        return new Right("strike", Right.EDIT.label(), Role.RESTRICTED, List.of());
    }

    @Test
    void aModuleThatMayNotBeSeenIsOff() {
        withhold(Right.VIEW, Optional.of(depot));
        assertThat(on(keeper)).isEmpty();
        assertThat(offered(keeper, "sample.write")).isFalse();
        assertThat(problem(installation.actions().perform(keeper, new WriteLine("x", Optional.empty())))
                        .code())
                .isEqualTo("action.unknown");
        assertThat(on(seller)).containsExactly(module);
        assertThat(on(colleague(administrator, Role.MANAGER, depot))).containsExactly(module);
        assertThat(on(colleague(administrator, Role.STANDARD, depot, shop))).containsExactly(module);
    }

    @Test
    void aDepartmentMayDifferFromTheCompany() {
        withhold(Right.VIEW, ALL);
        say(Right.VIEW, Role.STANDARD, Optional.of(shop), Optional.of(true)).orRefuse();
        assertThat(on(keeper)).isEmpty();
        assertThat(on(seller)).containsExactly(module);
        assertThat(on(colleague(administrator, Role.STANDARD))).isEmpty();
        assertThat(on(administrator)).containsExactly(module);
    }

    @Test
    void rightsOfADepartmentCountWhereTheModuleIsOnOnly() {
        Actor both = colleague(administrator, Role.STANDARD, depot, shop);
        withhold(Right.VIEW, Optional.of(shop));
        assertThat(on(both)).containsExactly(module);
        installation.perform(administrator, new SwitchModule(module, false, Optional.of(depot)));
        assertThat(on(both)).isEmpty();
    }

    @Test
    void whoMayNotChangeAnythingHasNoneOfItsActions() {
        withhold(Right.EDIT, ALL);
        assertThat(on(keeper)).containsExactly(module);
        assertThat(offered(keeper, "sample.write")).isFalse();
        assertThat(problem(installation.actions().perform(keeper, new WriteLine("x", Optional.empty())))
                        .code())
                .isEqualTo("action.unknown");
        assertThat(offered(administrator, "sample.write")).isTrue();
    }

    @Test
    void aRightOfTheKindsOwnGuardsItsActionsOnly() {
        withhold(strike(), ALL);
        assertThat(offered(keeper, "sample.write")).isTrue();
        assertThat(offered(keeper, "sample.strike")).isFalse();
        assertThat(problem(installation.actions().perform(keeper, new StrikeLine("x")))
                        .code())
                .isEqualTo("action.unknown");
        Outcome<?> written = installation.actions().perform(keeper, new WriteLine("x", Optional.empty()));
        String receipt = ((Outcome.Performed<?>) written).receipt().orElseThrow();
        assertThat(installation.actions().undo(keeper, receipt)).isInstanceOf(Outcome.Refused.class);
        assertThat(installation.actions().undo(administrator, receipt)).isInstanceOf(Outcome.Performed.class);
    }

    @Test
    void whatWasSaidIsTakenBack() {
        Outcome<ModuleId> said = say(Right.VIEW, Role.STANDARD, ALL, Optional.of(false));
        assertThat(on(keeper)).isEmpty();
        installation
                .actions()
                .undo(administrator, ((Outcome.Performed<?>) said).receipt().orElseThrow())
                .orRefuse();
        assertThat(on(keeper)).containsExactly(module);
        assertThat(installation
                        .modules()
                        .find(administrator.company(), module)
                        .orElseThrow()
                        .grants())
                .isEmpty();
    }

    @Test
    void administratorsCanNotLockThemselvesOutAndRightsMustBeKnown() {
        assertThat(problem(say(Right.VIEW, Role.ADMINISTRATOR, ALL, Optional.of(false)))
                        .violations())
                .containsExactly(new Violation("/role", "module.administratorsMay"));
        Right unknown = new Right("fly", Right.EDIT.label(), Role.RESTRICTED, List.of());
        assertThat(problem(say(unknown, Role.STANDARD, ALL, Optional.of(false))).violations())
                .containsExactly(new Violation("/right", "value.notFound"));
    }

    @Test
    void aManifestDeclaresRights() throws Exception {
        String yaml = installation.local().files().export(administrator, module);
        assertThat(yaml).contains("strike", "sample.strike");
        ModuleKind kind = ManifestFile.read(yaml);
        assertThat(kind.rights()).singleElement().satisfies(right -> {
            assertThat(right.role()).isEqualTo(Role.RESTRICTED);
            assertThat(right.actions()).containsExactly("sample.strike");
        });
        assertThat(installation.local().files().check(yaml.replace("id: strike", "id: view")))
                .extracting(mistake -> mistake.violation().code())
                .containsExactly("module.sameId");
    }
}
