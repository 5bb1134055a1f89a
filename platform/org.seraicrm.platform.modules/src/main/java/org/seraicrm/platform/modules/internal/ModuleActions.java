package org.seraicrm.platform.modules.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.AddField;
import org.seraicrm.platform.modules.CreateModule;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.ModuleChanged;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.RemoveField;
import org.seraicrm.platform.modules.RenameModule;
import org.seraicrm.platform.modules.RestoreModule;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.modules.TrashModule;
import org.seraicrm.platform.modules.internal.jpa.ModuleRow;

/** What administrators do with modules. */
final class ModuleActions implements ActionHandlers {

    private final ModuleKinds kinds;
    private final CompanyModules modules;

    ModuleActions(ModuleKinds kinds, CompanyModules modules) {
        this.kinds = kinds;
        this.modules = modules;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(CreateModule.class, this::create),
                on(RenameModule.class, this::rename),
                on(SwitchModule.class, this::turn),
                on(TrashModule.class, this::trash),
                on(RestoreModule.class, this::restore),
                on(AddField.class, this::addField),
                on(RemoveField.class, this::removeField));
    }

    private Done<ModuleId> create(CreateModule action, ActionContext context) {
        ModuleKind kind = kinds.find(action.kind())
                .orElseThrow(
                        () -> Problem.invalid("/kind", "module.kindUnknown").refusal());
        ModuleId id = ModuleId.next();
        int position = modules.all(context.actor().company()).size();
        Labels name = action.name().map(Labels::of).orElse(kind.name());
        context.entities().persist(new ModuleRow(id, kind, name, position));
        changed(context, id, "module.create");
        return Done.of(id, new TrashModule(id));
    }

    private Done<ModuleId> rename(RenameModule action, ActionContext context) {
        ModuleRow row = row(context, action.module());
        String before = row.name().in(context.actor().language());
        row.name(Labels.of(action.name()));
        changed(context, row.id(), "module.rename");
        return Done.of(row.id(), new RenameModule(row.id(), before));
    }

    private Done<ModuleId> turn(SwitchModule action, ActionContext context) {
        ModuleRow row = row(context, action.module());
        boolean before =
                action.department().map(department -> !row.offFor(department)).orElse(row.on());
        action.department()
                .ifPresentOrElse(department -> row.offFor(department, !action.on()), () -> row.on(action.on()));
        changed(context, row.id(), "module.switch");
        return Done.of(row.id(), new SwitchModule(row.id(), before, action.department()));
    }

    private Done<ModuleId> trash(TrashModule action, ActionContext context) {
        row(context, action.module()).trashed(true);
        changed(context, action.module(), "module.trash");
        return Done.of(action.module(), new RestoreModule(action.module()));
    }

    private Done<ModuleId> restore(RestoreModule action, ActionContext context) {
        row(context, action.module()).trashed(false);
        changed(context, action.module(), "module.restore");
        return Done.of(action.module(), new TrashModule(action.module()));
    }

    private Done<String> addField(AddField action, ActionContext context) {
        ModuleRow row = row(context, action.module());
        ModuleSetup setup = row.setup();
        Field field = new Field(
                "own-" + ModuleId.next().text().toLowerCase(Locale.ROOT),
                Labels.of(action.label()),
                action.type(),
                choices(action),
                false);
        List<Field> fields = new ArrayList<>(setup.fields());
        fields.add(field);
        row.setup(new ModuleSetup(setup.oneCardPerClient(), fields, setup.groups()));
        changed(context, row.id(), "field.add");
        return Done.of(field.id(), new RemoveField(row.id(), field.id()));
    }

    private Done<String> removeField(RemoveField action, ActionContext context) {
        ModuleRow row = row(context, action.module());
        ModuleSetup setup = row.setup();
        if (setup.field(action.field()).isEmpty()) {
            throw Problem.invalid("/field", "value.notFound").refusal();
        }
        List<Field> fields = setup.fields().stream()
                .filter(field -> !field.id().equals(action.field()))
                .toList();
        row.setup(new ModuleSetup(setup.oneCardPerClient(), fields, setup.groups()));
        changed(context, row.id(), "field.remove");
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

    private static ModuleRow row(ActionContext context, ModuleId id) {
        return Optional.ofNullable(context.entities().find(ModuleRow.class, id.value()))
                .orElseThrow(() -> Problem.invalid("/module", "value.notFound").refusal());
    }

    private void changed(ActionContext context, ModuleId id, String change) {
        context.happened(Subject.of(id), new ModuleChanged(id, change));
        context.afterwards(() -> modules.forget(context.actor().company()));
    }
}
