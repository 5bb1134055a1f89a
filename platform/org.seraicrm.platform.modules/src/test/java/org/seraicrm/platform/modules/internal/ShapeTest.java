package org.seraicrm.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.modules.sample.Installation.colleague;
import static org.seraicrm.platform.modules.sample.Installation.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Barrier;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.ImportModule;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.OrderModules;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.ShapeModule;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.modules.Way;
import org.seraicrm.platform.modules.sample.Installation;

class ShapeTest {

    @TempDir
    Path folder;

    private Installation installation;
    private Actor actor;
    private ModuleId sample;

    @BeforeEach
    void open() {
        installation = new Installation(folder);
        actor = Installation.newCompany();
        sample = installation.sample(actor);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    private Module module() {
        return installation.modules().find(actor.company(), sample).orElseThrow();
    }

    private ShapeModule as(List<Field> fields, List<Status.Group> groups) {
        Module now = module();
        return new ShapeModule(
                sample,
                now.version(),
                now.name(),
                now.icon(),
                now.colour(),
                false,
                fields,
                groups,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private ShapeModule unchanged() {
        return as(module().setup().fields(), module().setup().groups());
    }

    private Violation violation(ShapeModule shape) {
        return problem(installation.actions().perform(actor, shape))
                .violations()
                .get(0);
    }

    private static Status.Group with(Status.Group group, List<Status> statuses) {
        return new Status.Group(group.id(), group.label(), statuses, group.terminal());
    }

    @Test
    @Tag("A95")
    @Tag("A99")
    void takesStatusesInAnotherOrderWithOtherColoursAndNewOnes() {
        List<Status.Group> groups = new ArrayList<>(module().setup().groups());
        Collections.reverse(groups);
        List<Status> work = new ArrayList<>(groups.get(0).statuses());
        work.add(0, new Status("own-1", Labels.of("To be measured"), "violet", false));
        groups.set(0, with(groups.get(0), work));

        installation.perform(actor, as(module().setup().fields(), groups));

        assertThat(module().setup().statuses())
                .extracting(Status::id)
                .containsExactly("own-1", "new", "done", "heard-of");
        assertThat(module().setup().status("own-1").orElseThrow().colour()).isEqualTo("violet");
        assertThat(module().setup().oneCardPerClient()).isFalse();
    }

    @Test
    @Tag("A60")
    void keepsAFieldThatIsTakenAwayToBeTakenBackWithItsType() {
        List<Field> fields = module().setup().fields();

        installation.perform(actor, as(fields.subList(0, 1), module().setup().groups()));
        assertThat(module().setup().retired()).extracting(Field::id).containsExactly("remark");
        Field other = new Field("remark", Labels.of("Remark"), FieldType.NUMBER, List.of(), false);
        assertThat(violation(as(List.of(fields.get(0), other), module().setup().groups())))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly("/fields/1/type", "module.typeKept");

        installation.perform(actor, as(fields, module().setup().groups()));
        assertThat(module().setup().fields()).isEqualTo(fields);
        assertThat(module().setup().retired()).isEmpty();
    }

    @Test
    void keepsTheTranslationsOfLabelsThatReadAsBefore() {
        List<Field> read = module().setup().fields().stream()
                .map(field -> new Field(
                        field.id(),
                        Labels.of(field.label().in(Locale.ENGLISH)),
                        field.type(),
                        field.choices().stream()
                                .map(choice -> new Field.Choice(
                                        choice.id(), Labels.of(choice.label().in(Locale.ENGLISH))))
                                .toList(),
                        field.main(),
                        field.initial(),
                        field.heading().map(heading -> Labels.of(heading.in(Locale.ENGLISH))),
                        field.help().map(help -> Labels.of(help.in(Locale.ENGLISH))),
                        field.shownWhen(),
                        field.requiredWhen()))
                .toList();
        List<Field> before = module().setup().fields();

        installation.perform(actor, as(read, module().setup().groups()));

        assertThat(module().setup().fields()).isEqualTo(before);
    }

    @Test
    void undoesAShapeWhole() {
        Module before = module();
        ShapeModule other = new ShapeModule(
                sample,
                before.version(),
                Labels.of("Others"),
                "tool",
                "red",
                false,
                List.of(),
                before.setup().groups().subList(1, 2),
                Optional.of(List.of(new Barrier(List.of("new"), List.of("done"), List.of(Role.STANDARD), true))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        Outcome<Integer> outcome = installation.actions().perform(actor, other);
        assertThat(module().name().in(Locale.ENGLISH)).isEqualTo("Others");
        installation
                .actions()
                .undo(actor, ((Outcome.Performed<Integer>) outcome).receipt().orElseThrow())
                .orRefuse();

        assertThat(module().setup()).isEqualTo(before.setup());
        assertThat(module().name()).isEqualTo(before.name());
        assertThat(module().colour()).isEqualTo(before.colour());
    }

    @Test
    void refusesAShapeMadeFromAnOlderVersionAndThatOfOthers() {
        ShapeModule shape = unchanged();
        installation.perform(actor, as(List.of(), module().setup().groups()));

        assertThat(problem(installation.actions().perform(actor, shape)).kind()).isEqualTo(Kind.CONFLICT);
        assertThat(problem(installation.actions().perform(colleague(actor, Role.MANAGER), unchanged()))
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(problem(installation.actions().perform(Installation.newCompany(), unchanged()))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void tellsAllThatIsWrongWithAShapeAtOnce() {
        Field broken = new Field("size", Labels.of("Size"), FieldType.CHOICE, List.of(), false);
        Status.Group group =
                new Status.Group("g", Labels.of("G"), List.of(new Status("a b", Labels.of("A"), "mauve", false)));

        assertThat(problem(installation.actions().perform(actor, as(List.of(broken), List.of(group))))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/fields/0/choices", "/groups/0/statuses/0/id", "/groups/0/statuses/0/colour");
    }

    @Test
    void takesNoConditionThatCannotBeMet() {
        Field asking = new Field("large", Labels.of("Large"), FieldType.YES_NO, List.of(), false);
        Field waiting = new Field("colour", Labels.of("Colour"), FieldType.TEXT, List.of(), false)
                .when(
                        Optional.of(new Field.When("large", List.of("large"))),
                        Optional.of(new Field.When("nothing", List.of())));
        Field circular = asking.when(Optional.of(new Field.When("colour", List.of())), Optional.empty());

        assertThat(problem(installation
                                .actions()
                                .perform(
                                        actor,
                                        as(
                                                List.of(asking, waiting),
                                                module().setup().groups())))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/fields/1/shownWhen/values/0", "/fields/1/requiredWhen/field");
        assertThat(problem(installation
                                .actions()
                                .perform(
                                        actor,
                                        as(
                                                List.of(circular, waiting),
                                                module().setup().groups())))
                        .violations())
                .extracting(Violation::code)
                .contains("module.whenCircular");
    }

    @Test
    @Tag("A217")
    @Tag("A218")
    void saysWhichMovesAreFreeForWhichRole() {
        List<Status.Group> groups = new ArrayList<>(module().setup().groups());
        groups.set(
                0,
                new Status.Group(
                        "lost",
                        Labels.of("Lost"),
                        List.of(groups.get(0).statuses().get(0)),
                        true));
        ShapeModule shape = as(module().setup().fields(), groups);
        installation.perform(
                actor,
                new ShapeModule(
                        sample,
                        shape.version(),
                        shape.name(),
                        shape.icon(),
                        shape.colour(),
                        false,
                        shape.fields(),
                        shape.groups(),
                        Optional.of(List.of(
                                new Barrier(List.of("new"), List.of("done"), List.of(Role.STANDARD), false),
                                new Barrier(List.of(), List.of("heard-of"), List.of(), true))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(module().setup().way(Role.STANDARD, "new", "done")).isEqualTo(Way.CLOSED);
        assertThat(module().setup().way(Role.MANAGER, "new", "done")).isEqualTo(Way.FREE);
        assertThat(module().setup().way(Role.STANDARD, "new", "heard-of")).isEqualTo(Way.REASON);
        assertThat(module().setup().way(Role.STANDARD, "heard-of", "new")).isEqualTo(Way.CLOSED);
        assertThat(module().setup().way(Role.MANAGER, "heard-of", "new")).isEqualTo(Way.REASON);
    }

    @Test
    @Tag("A40")
    void bringsAModulesSetUpToAnotherCompany() {
        Actor elsewhere = Installation.newCompany();
        String manifest = installation.local().files().export(actor, sample);

        ModuleId copy = installation.perform(elsewhere, new ImportModule(manifest));

        Module brought = installation.modules().find(elsewhere.company(), copy).orElseThrow();
        assertThat(brought.setup()).isEqualTo(module().setup());
        assertThat(brought.name()).isEqualTo(module().name());
        assertThat(brought.kind()).isEqualTo("sample");
        assertThat(problem(installation.actions().perform(elsewhere, new ImportModule("id: x")))
                        .violations())
                .extracting(Violation::code)
                .contains("value.missing");
    }

    @Test
    void putsModulesIntoAnotherOrder() {
        ModuleId second = installation.sample(actor);

        installation.perform(actor, new OrderModules(List.of(second)));

        assertThat(installation.modules().on(actor)).extracting(Module::id).containsExactly(second, sample);
    }
}
