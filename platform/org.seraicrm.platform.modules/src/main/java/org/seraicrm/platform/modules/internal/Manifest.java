package org.seraicrm.platform.modules.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Automation;
import org.seraicrm.platform.modules.Barrier;
import org.seraicrm.platform.modules.Business;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Right;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.modules.Text;
import org.seraicrm.platform.modules.View;

/**
 * The form of {@code SERAI-INF/module.yaml} and of files in {@code deploy/}; its JSON Schema follows from it. What is left
 * out is empty, or no.
 */
public record Manifest(
        @Text(max = 100) String id,
        @Text(max = 60) String version,
        Labels name,
        Labels description,
        @Text(max = 60) String icon,
        @Text(max = 20) String colour,
        Optional<Boolean> oneCardPerClient,
        Optional<List<FieldPart>> fields,
        List<GroupPart> groups,
        Optional<List<BarrierPart>> barriers,
        Optional<List<ViewPart>> views,
        Optional<List<AutomationPart>> automations,
        Optional<List<RightPart>> rights,
        Optional<List<Business>> suits) {

    /** A field. */
    public record FieldPart(
            String id,
            Labels label,
            FieldType type,
            Optional<List<ChoicePart>> choices,
            Optional<Boolean> main,
            Optional<JsonNode> initial,
            Optional<Labels> heading,
            Optional<Labels> help,
            Optional<WhenPart> shownWhen,
            Optional<WhenPart> requiredWhen) {
        Field field() {
            return new Field(
                    id,
                    label,
                    type,
                    choices.orElse(List.of()).stream().map(ChoicePart::choice).toList(),
                    main.orElse(false),
                    initial,
                    heading,
                    help,
                    shownWhen.map(WhenPart::when),
                    requiredWhen.map(WhenPart::when));
        }

        static FieldPart of(Field field) {
            return new FieldPart(
                    field.id(),
                    field.label(),
                    field.type(),
                    some(field.choices().stream()
                            .map(choice -> new ChoicePart(choice.id(), choice.label()))
                            .toList()),
                    yes(field.main()),
                    field.initial(),
                    field.heading(),
                    field.help(),
                    field.shownWhen().map(WhenPart::of),
                    field.requiredWhen().map(WhenPart::of));
        }
    }

    /** When a field is shown or required, or a card comes to a status; see {@link Field.When}. */
    public record WhenPart(String field, Optional<List<String>> values) {
        Field.When when() {
            return new Field.When(field, values.orElse(List.of()));
        }

        static WhenPart of(Field.When when) {
            return new WhenPart(when.field(), some(when.values()));
        }
    }

    /** A value that can be chosen. */
    public record ChoicePart(String id, Labels label) {
        Field.Choice choice() {
            return new Field.Choice(id, label);
        }
    }

    /** A status group. */
    public record GroupPart(String id, Labels label, List<StatusPart> statuses, Optional<Boolean> terminal) {
        Status.Group group() {
            return new Status.Group(
                    id, label, statuses.stream().map(StatusPart::status).toList(), terminal.orElse(false));
        }

        static GroupPart of(Status.Group group) {
            return new GroupPart(
                    group.id(),
                    group.label(),
                    group.statuses().stream().map(StatusPart::of).toList(),
                    yes(group.terminal()));
        }
    }

    /** A status. */
    public record StatusPart(
            String id,
            Labels label,
            String colour,
            Optional<Boolean> closed,
            Optional<Boolean> initial,
            Optional<List<WhenPart>> comesWhen) {
        Status status() {
            return new Status(
                    id,
                    label,
                    colour,
                    closed.orElse(false),
                    initial.orElse(false),
                    comesWhen.map(parts -> parts.stream().map(WhenPart::when).toList()));
        }

        static StatusPart of(Status status) {
            return new StatusPart(
                    status.id(),
                    status.label(),
                    status.colour(),
                    yes(status.closed()),
                    yes(status.initial()),
                    status.comesWhen()
                            .map(conditions ->
                                    conditions.stream().map(WhenPart::of).toList()));
        }
    }

    /** A rule of the transition matrix, see {@link Barrier}. */
    public record BarrierPart(
            Optional<List<String>> from,
            Optional<List<String>> to,
            Optional<List<Role>> roles,
            Optional<Boolean> reason) {
        Barrier barrier() {
            return new Barrier(
                    from.orElse(List.of()), to.orElse(List.of()), roles.orElse(List.of()), reason.orElse(false));
        }

        static BarrierPart of(Barrier barrier) {
            return new BarrierPart(
                    some(barrier.from()), some(barrier.to()), some(barrier.roles()), yes(barrier.reason()));
        }
    }

    /** A saved filter, see {@link View}. */
    public record ViewPart(
            String id,
            Labels label,
            Optional<List<String>> statuses,
            Optional<Boolean> mine,
            Optional<Map<String, String>> values,
            Optional<List<String>> columns,
            Optional<String> sort,
            Optional<String> command) {
        View view() {
            return new View(
                    id,
                    label,
                    statuses.orElse(List.of()),
                    mine.orElse(false),
                    values.orElse(Map.of()),
                    columns.orElse(List.of()),
                    sort.orElse(View.LATEST),
                    command);
        }

        static ViewPart of(View view) {
            return new ViewPart(
                    view.id(),
                    view.label(),
                    some(view.statuses()),
                    yes(view.mine()),
                    Optional.of(view.values()).filter(values -> !values.isEmpty()),
                    some(view.columns()),
                    Optional.of(view.sort()).filter(sort -> !sort.equals(View.LATEST)),
                    view.command());
        }
    }

    /** An automation that is offered, see {@link Automation}; a company switches it on. */
    public record AutomationPart(String id, Labels label, List<String> statuses, List<StepPart> steps) {
        Automation automation() {
            return new Automation(
                    id, label, statuses, steps.stream().map(StepPart::step).toList(), Optional.empty());
        }

        static AutomationPart of(Automation automation) {
            return new AutomationPart(
                    automation.id(),
                    automation.label(),
                    automation.statuses(),
                    automation.steps().stream().map(StepPart::of).toList());
        }
    }

    /** A step of an automation. */
    public record StepPart(String action, JsonNode with, Optional<Integer> after) {
        Automation.Step step() {
            return new Automation.Step(action, with, after.orElse(0));
        }

        static StepPart of(Automation.Step step) {
            return new StepPart(
                    step.action(), step.with(), Optional.of(step.after()).filter(days -> days > 0));
        }
    }

    /** A right of the kind's own, see {@link Right}. */
    public record RightPart(String id, Labels label, Optional<Role> role, List<String> actions) {
        Right right() {
            return new Right(id, label, role.orElse(Role.RESTRICTED), actions);
        }

        static RightPart of(Right right) {
            return new RightPart(
                    right.id(),
                    right.label(),
                    Optional.of(right.role()).filter(role -> role != Role.RESTRICTED),
                    right.actions());
        }
    }

    /**
     * @throws org.seraicrm.platform.kernel.Refusal with everything that is wrong, each with its pointer
     */
    static ModuleKind kind(JsonNode tree) {
        Manifest manifest = RecordBinder.bind(Manifest.class, tree);
        ModuleKind kind = manifest.kind();
        List<Violation> violations = new ArrayList<>(SetupCheck.violations(kind.setup()));
        violations.addAll(SetupCheck.rights(kind.rights()));
        violations.addAll(SetupCheck.colour(manifest.colour(), "/colour"));
        if (!manifest.id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            violations.add(new Violation("/id", "module.badId"));
        }
        if (!manifest.version().matches("\\d+(\\.\\d+){0,2}([.-][\\w-]+)?")) {
            violations.add(new Violation("/version", "module.badVersion"));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
        return kind;
    }

    static Manifest of(ModuleKind kind) {
        ModuleSetup setup = kind.setup();
        return new Manifest(
                kind.id(),
                kind.version(),
                kind.name(),
                kind.description(),
                kind.icon(),
                kind.colour(),
                yes(setup.oneCardPerClient()),
                some(setup.fields().stream().map(FieldPart::of).toList()),
                setup.groups().stream().map(GroupPart::of).toList(),
                some(setup.barriers().stream().map(BarrierPart::of).toList()),
                some(setup.views().stream().map(ViewPart::of).toList()),
                some(setup.automations().stream().map(AutomationPart::of).toList()),
                some(kind.rights().stream().map(RightPart::of).toList()),
                some(kind.suits().stream().sorted().toList()));
    }

    private ModuleKind kind() {
        ModuleSetup setup = new ModuleSetup(
                oneCardPerClient.orElse(false),
                fields.orElse(List.of()).stream().map(FieldPart::field).toList(),
                groups.stream().map(GroupPart::group).toList(),
                barriers.orElse(List.of()).stream().map(BarrierPart::barrier).toList(),
                List.of(),
                views.orElse(List.of()).stream().map(ViewPart::view).toList(),
                automations.orElse(List.of()).stream()
                        .map(AutomationPart::automation)
                        .toList());
        return new ModuleKind(
                id,
                version,
                name,
                description,
                icon,
                colour,
                setup,
                rights.orElse(List.of()).stream().map(RightPart::right).toList(),
                Set.copyOf(suits.orElse(List.of())));
    }

    private static <T> Optional<List<T>> some(List<T> list) {
        return Optional.of(list).filter(items -> !items.isEmpty());
    }

    private static Optional<Boolean> yes(boolean flag) {
        return Optional.of(flag).filter(set -> set);
    }
}
