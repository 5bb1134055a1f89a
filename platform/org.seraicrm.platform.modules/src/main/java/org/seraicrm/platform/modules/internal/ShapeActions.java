package org.seraicrm.platform.modules.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.AddField;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.RemoveField;
import org.seraicrm.platform.modules.ShapeModule;
import org.seraicrm.platform.modules.internal.jpa.ModuleRow;

/** What administrators make of a module's fields and statuses. */
final class ShapeActions implements ActionHandlers {

    private final ModuleChanges changes;
    private final AutomationCheck automations;
    private final StatusKeepers keepers;

    ShapeActions(ModuleChanges changes, StatusKeepers keepers, AutomationCheck automations) {
        this.changes = changes;
        this.keepers = keepers;
        this.automations = automations;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(ShapeModule.class, this::shape),
                on(AddField.class, this::addField),
                on(RemoveField.class, this::removeField));
    }

    private Done<Integer> shape(ShapeModule action, ActionContext context) {
        ModuleRow row = ModuleChanges.row(context, action.module());
        if (row.version() != action.version()) {
            throw new Problem(Kind.CONFLICT, "row.changed").refusal();
        }
        ModuleSetup before = row.setup();
        ModuleSetup after = after(action, context.actor(), before);
        check(action, context, before, after);
        ShapeModule undo = undo(row, before);
        row.name(new KeptLabels(context.actor().language()).label(row.name(), action.name()));
        row.looks(action.icon(), action.colour());
        row.setup(after);
        Map<String, String> moves = action.moves().orElse(Map.of());
        for (String status : removed(before, after)) {
            empty(context, action.module(), status, Optional.ofNullable(moves.get(status)), after);
        }
        context.entities().flush();
        changes.changed(context, row.id(), "module.shape");
        return Done.of(row.version(), undo.at(row.version()));
    }

    private ModuleSetup after(ShapeModule action, Actor actor, ModuleSetup before) {
        KeptLabels labels = new KeptLabels(actor.language());
        List<Field> fields = labels.fields(before, action.fields());
        ModuleSetup shaped = new ModuleSetup(
                        action.oneCardPerClient(),
                        before.fields(),
                        labels.groups(before, action.groups()),
                        action.barriers().orElse(before.barriers()),
                        before.retired(),
                        before.views(),
                        before.automations())
                .with(fields);
        return shaped.with(
                action.views().map(views -> labels.views(before, views)).orElse(shaped.views()),
                action.automations()
                        .map(changed -> automations.owned(actor, before, labels.automations(before, changed)))
                        .orElse(shaped.automations()));
    }

    private void check(ShapeModule action, ActionContext context, ModuleSetup before, ModuleSetup after) {
        List<Violation> violations = new ArrayList<>(SetupCheck.violations(after));
        violations.addAll(SetupCheck.colour(action.colour(), "/colour"));
        violations.addAll(automations.violations(context.actor(), before, after));
        for (int i = 0; i < after.fields().size(); i++) {
            Field field = after.fields().get(i);
            FieldType held = known(before, field.id()).map(Field::type).orElse(field.type());
            if (held != field.type()) {
                violations.add(new Violation("/fields/" + i + "/type", "module.typeKept"));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
    }

    /** A field that there is or was: what cards hold for it is of its type. */
    private static Optional<Field> known(ModuleSetup setup, String id) {
        return setup.field(id)
                .or(() -> setup.retired().stream()
                        .filter(field -> field.id().equals(id))
                        .findFirst());
    }

    private static List<String> removed(ModuleSetup before, ModuleSetup after) {
        return before.statuses()
                .map(status -> status.id())
                .filter(id -> after.status(id).isEmpty())
                .toList();
    }

    /** Cards of a status that goes need another one (A96). */
    private void empty(
            ActionContext context, ModuleId module, String status, Optional<String> destination, ModuleSetup after) {
        long standing = keepers.standing(context.unit(), module).getOrDefault(status, 0L);
        if (standing == 0) {
            return;
        }
        String to = destination
                .filter(id -> after.status(id).isPresent())
                .orElseThrow(() -> Problem.invalid(List.of(new Violation(
                                "/moves/" + RecordBinder.escape(status),
                                "module.statusHolds",
                                Map.of("count", standing))))
                        .refusal());
        keepers.move(context, module, status, to);
    }

    private static ShapeModule undo(ModuleRow row, ModuleSetup before) {
        return new ShapeModule(
                row.id(),
                row.version(),
                row.name(),
                row.icon(),
                row.colour(),
                before.oneCardPerClient(),
                before.fields(),
                before.groups(),
                Optional.of(before.barriers()),
                Optional.empty(),
                Optional.of(before.views()),
                Optional.of(before.automations()));
    }

    private Done<String> addField(AddField action, ActionContext context) {
        ModuleRow row = ModuleChanges.row(context, action.module());
        ModuleSetup setup = row.setup();
        Field field = new Field(
                "own-" + ModuleId.next().text().toLowerCase(Locale.ROOT),
                Labels.of(action.label()),
                action.type(),
                choices(action),
                false);
        List<Field> fields = new ArrayList<>(setup.fields());
        fields.add(field);
        row.setup(setup.with(fields));
        changes.changed(context, row.id(), "field.add");
        return Done.of(field.id(), new RemoveField(row.id(), field.id()));
    }

    private Done<String> removeField(RemoveField action, ActionContext context) {
        ModuleRow row = ModuleChanges.row(context, action.module());
        ModuleSetup setup = row.setup();
        if (setup.field(action.field()).isEmpty()) {
            throw Problem.invalid("/field", "value.notFound").refusal();
        }
        row.setup(setup.with(setup.fieldsWithout(Set.of(action.field()))));
        changes.changed(context, row.id(), "field.remove");
        return Done.of(action.field());
    }

    private static List<Field.Choice> choices(AddField action) {
        boolean chooses = action.type() == FieldType.CHOICE || action.type() == FieldType.MULTI_CHOICE;
        List<String> labels = action.choices().orElse(List.of());
        if (chooses && labels.isEmpty()) {
            throw Problem.invalid("/choices", "value.missing").refusal();
        }
        List<Field.Choice> choices = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            choices.add(new Field.Choice("c" + (i + 1), Labels.of(labels.get(i))));
        }
        return choices;
    }
}
