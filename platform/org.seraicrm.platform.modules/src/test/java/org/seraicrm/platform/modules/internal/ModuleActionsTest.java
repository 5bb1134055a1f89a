package org.seraicrm.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.modules.sample.Installation.colleague;
import static org.seraicrm.platform.modules.sample.Installation.newCompany;
import static org.seraicrm.platform.modules.sample.Installation.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.AddField;
import org.seraicrm.platform.modules.Business;
import org.seraicrm.platform.modules.CreateModule;
import org.seraicrm.platform.modules.CreateModuleSet;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.RemoveField;
import org.seraicrm.platform.modules.RenameModule;
import org.seraicrm.platform.modules.RestoreModule;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.modules.TrashModule;
import org.seraicrm.platform.modules.sample.Installation;

class ModuleActionsTest {

    private static Installation installation;

    @BeforeAll
    static void open(@TempDir Path folder) {
        installation = new Installation(folder);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    private static List<ModuleId> on(Actor actor) {
        return installation.modules().on(actor).stream().map(Module::id).toList();
    }

    private static Module read(Actor actor, ModuleId module) {
        return installation.modules().find(actor.company(), module).orElseThrow();
    }

    private static void undo(Actor actor, Action<?> action) {
        Outcome<?> done = installation.actions().perform(actor, action);
        String receipt = ((Outcome.Performed<?>) done).receipt().orElseThrow();
        installation.actions().undo(actor, receipt).orRefuse();
    }

    @Test
    @Tag("A40")
    void givesACompanySeveralModulesOfAKindInOrder() {
        Actor actor = newCompany();
        ModuleId first = installation.sample(actor);
        ModuleId second = installation.perform(actor, new CreateModule("sample", Optional.of("Contractors")));
        assertThat(on(actor)).containsExactly(first, second);
        assertThat(read(actor, first).name().in(new java.util.Locale("hu"))).isEqualTo("Minták");
        assertThat(read(actor, second).name().in(new java.util.Locale("hu"))).isEqualTo("Contractors");
        assertThat(installation.modules().all(newCompany().company())).isEmpty();
    }

    @Test
    @Tag("A219")
    void givesACompanyTheModulesOfItsBusinessThatItHasNot() {
        Actor actor = newCompany();
        List<ModuleId> created = installation.perform(actor, new CreateModuleSet(Business.WHOLESALE));
        assertThat(on(actor)).containsExactlyElementsOf(created).hasSize(1);
        assertThat(problem(installation.actions().perform(actor, new CreateModuleSet(Business.WHOLESALE)))
                        .violations())
                .containsExactly(new Violation("/business", "module.setComplete"));
        installation.perform(actor, new TrashModule(created.get(0)));
        assertThat(installation.perform(actor, new CreateModuleSet(Business.WHOLESALE)))
                .hasSize(1);
    }

    @Test
    void knowsOnlyKindsThatAreInstalled() {
        assertThat(problem(installation.actions().perform(newCompany(), new CreateModule("magic", Optional.empty())))
                        .violations())
                .containsExactly(new Violation("/kind", "module.kindUnknown"));
    }

    @Test
    @Tag("A9")
    void renamesAndTakesItBack() {
        Actor actor = newCompany();
        ModuleId module = installation.sample(actor);
        undo(actor, new RenameModule(module, "Project"));
        assertThat(read(actor, module).name().in(actor.language())).isEqualTo("Samples");
        installation.perform(actor, new RenameModule(module, "Project"));
        assertThat(read(actor, module).name().in(actor.language())).isEqualTo("Project");
    }

    @Test
    void switchesForOneDepartment() {
        Actor administrator = newCompany();
        ModuleId module = installation.sample(administrator);
        DepartmentId service = DepartmentId.next();
        Actor inService = colleague(administrator, Role.STANDARD, service);
        Actor inBoth = colleague(administrator, Role.STANDARD, service, DepartmentId.next());
        installation.perform(administrator, new SwitchModule(module, false, Optional.of(service)));
        assertThat(on(inService)).isEmpty();
        assertThat(installation.actions().offered(inService, "sample.write")).isEmpty();
        assertThat(on(inBoth)).containsExactly(module);
        assertThat(on(administrator)).containsExactly(module);
        installation.perform(administrator, new SwitchModule(module, true, Optional.of(service)));
        assertThat(on(inService)).containsExactly(module);
    }

    @Test
    void switchesForTheWholeCompanyAndTakesItBack() {
        Actor administrator = newCompany();
        ModuleId module = installation.sample(administrator);
        undo(administrator, new SwitchModule(module, false, Optional.empty()));
        assertThat(on(administrator)).containsExactly(module);
        installation.perform(administrator, new SwitchModule(module, false, Optional.empty()));
        assertThat(on(administrator)).isEmpty();
        assertThat(installation.modules().all(administrator.company())).hasSize(1);
    }

    @Test
    @Tag("A25")
    void restoresAModuleFromTheTrashWhole() {
        Actor administrator = newCompany();
        ModuleId module = installation.sample(administrator);
        String field = installation.perform(
                administrator, new AddField(module, "Shoe size", FieldType.NUMBER, Optional.empty()));
        installation.perform(administrator, new TrashModule(module));
        assertThat(on(administrator)).isEmpty();
        assertThat(read(administrator, module).trashed()).isTrue();
        installation.perform(administrator, new RestoreModule(module));
        assertThat(on(administrator)).containsExactly(module);
        assertThat(read(administrator, module).setup().field(field)).isPresent();
    }

    @Test
    void hidesOtherCompaniesModulesFromAdministrators() {
        ModuleId foreign = installation.sample(newCompany());
        assertThat(problem(installation.actions().perform(newCompany(), new TrashModule(foreign)))
                        .code())
                .isEqualTo("row.notFound");
    }

    @Test
    void letsOnlyAdministratorsShapeModules() {
        Actor administrator = newCompany();
        ModuleId module = installation.sample(administrator);
        Actor manager = colleague(administrator, Role.MANAGER);
        assertThat(problem(installation.actions().perform(manager, new TrashModule(module)))
                        .code())
                .isEqualTo("action.forbidden");
    }

    @Test
    @Tag("A60")
    void addsAFieldAndTakesItBack() {
        Actor administrator = newCompany();
        ModuleId module = installation.sample(administrator);
        List<Field> before = read(administrator, module).setup().fields();
        AddField interests =
                new AddField(module, "Interests", FieldType.MULTI_CHOICE, Optional.of(List.of("Glass", "Frames")));
        undo(administrator, interests);
        assertThat(read(administrator, module).setup().fields()).isEqualTo(before);
        String id = installation.perform(administrator, interests);
        assertThat(read(administrator, module).setup().field(id).orElseThrow().choices())
                .extracting(choice -> choice.label().in(administrator.language()))
                .containsExactly("Glass", "Frames");
    }

    @Test
    void wantsChoicesForChoiceFieldsAndKnownFieldsToRemove() {
        Actor administrator = newCompany();
        ModuleId module = installation.sample(administrator);
        AddField without = new AddField(module, "Colour", FieldType.CHOICE, Optional.empty());
        assertThat(problem(installation.actions().perform(administrator, without))
                        .violations())
                .containsExactly(new Violation("/choices", "value.missing"));
        assertThat(problem(installation.actions().perform(administrator, new RemoveField(module, "own-none")))
                        .violations())
                .containsExactly(new Violation("/field", "value.notFound"));
    }

    @Test
    @Tag("A209")
    void takesHundredsOfOwnFields() {
        Actor administrator = newCompany();
        ModuleId module = installation.sample(administrator);
        IntStream.range(0, 220)
                .mapToObj(number -> new AddField(
                        module,
                        "A field with a label about as long as labels may well get, number " + number,
                        FieldType.TEXT,
                        Optional.empty()))
                .forEach(field -> installation.perform(administrator, field));
        assertThat(read(administrator, module).setup().fields()).hasSize(222);
    }

    @Test
    void keepsWhatCardsBeginWithThroughTheDatabase() {
        Actor administrator = newCompany();
        Module module = read(administrator, installation.sample(administrator));
        assertThat(module.setup().first().id()).isEqualTo("new");
        assertThat(module.setup().field("size").orElseThrow().initial()).isPresent();
        assertThat(module.setup().field("remark").orElseThrow().initial()).isEmpty();
    }
}
