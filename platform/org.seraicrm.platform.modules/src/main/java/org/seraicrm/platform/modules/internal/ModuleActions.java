package org.seraicrm.platform.modules.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.CreateModule;
import org.seraicrm.platform.modules.CreateModuleSet;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.ImportModule;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleGuard;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.ModuleKindRestarted;
import org.seraicrm.platform.modules.OrderModules;
import org.seraicrm.platform.modules.RenameModule;
import org.seraicrm.platform.modules.RestartModuleKind;
import org.seraicrm.platform.modules.RestoreModule;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.modules.TrashModule;
import org.seraicrm.platform.modules.internal.jpa.ModuleRow;

/** What administrators do with modules. */
final class ModuleActions implements ActionHandlers {

    private static final String IMPORT = "module.import";

    private final ModuleKinds kinds;
    private final CompanyModules modules;
    private final ModuleChanges changes;
    private final ModuleGuard guard;

    ModuleActions(ModuleKinds kinds, CompanyModules modules, ModuleChanges changes, ModuleGuard guard) {
        this.kinds = kinds;
        this.modules = modules;
        this.changes = changes;
        this.guard = guard;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(CreateModule.class, this::create),
                on(CreateModuleSet.class, this::createSet),
                on(RenameModule.class, this::rename),
                on(TrashModule.class, this::trash),
                on(RestoreModule.class, this::restore),
                on(ImportModule.class, this::bring),
                on(OrderModules.class, this::order),
                on(RestartModuleKind.class, this::restart));
    }

    private Done<ModuleId> create(CreateModule action, ActionContext context) {
        ModuleKind kind = kinds.find(action.kind())
                .orElseThrow(
                        () -> Problem.invalid("/kind", "module.kindUnknown").refusal());
        requireAllowed(context, kind.id(), "/kind");
        action.colour()
                .map(colour -> SetupCheck.colour(colour, "/colour"))
                .filter(wrong -> !wrong.isEmpty())
                .ifPresent(wrong -> {
                    throw Problem.invalid(wrong).refusal();
                });
        ModuleKind wanted =
                kind.looking(action.icon().orElse(kind.icon()), action.colour().orElse(kind.colour()));
        Labels name = action.name().map(Labels::of).orElse(kind.name());
        return add(context, wanted, name, "module.create", action.offFor().orElse(List.of()));
    }

    private Done<List<ModuleId>> createSet(CreateModuleSet action, ActionContext context) {
        CompanyId company = context.actor().company();
        Set<String> there = modules.all(company).stream()
                .filter(module -> !module.trashed())
                .map(Module::kind)
                .collect(Collectors.toSet());
        List<CreateModule> missing = modules.kinds(company).stream()
                .filter(kind -> kind.suits().contains(action.business()) && !there.contains(kind.id()))
                .map(kind -> new CreateModule(kind.id(), Optional.empty()))
                .toList();
        if (missing.isEmpty()) {
            throw Problem.invalid("/business", "module.setComplete").refusal();
        }
        return Done.of(missing.stream().map(context::perform).toList());
    }

    private Done<ModuleId> add(
            ActionContext context, ModuleKind kind, Labels name, String change, List<DepartmentId> offFor) {
        ModuleId id = ModuleId.next();
        int position = context.entities()
                .createQuery("select count(m) from ModuleRow m", Long.class)
                .getSingleResult()
                .intValue();
        ModuleRow row = new ModuleRow(id, kind, name, position);
        if (change.equals(IMPORT) || kind.id().equals(ModuleKind.EMPTY)) {
            row.setup(kind.setup());
        }
        offFor.forEach(department -> row.offFor(department, true));
        context.entities().persist(row);
        changes.changed(context, id, change);
        return Done.of(id, new TrashModule(id));
    }

    private Done<ModuleId> rename(RenameModule action, ActionContext context) {
        ModuleRow row = ModuleChanges.row(context, action.module());
        String before = row.name().in(context.actor().language());
        row.name(Labels.of(action.name()));
        changes.changed(context, row.id(), "module.rename");
        return Done.of(row.id(), new RenameModule(row.id(), before));
    }

    private Done<ModuleId> trash(TrashModule action, ActionContext context) {
        ModuleChanges.row(context, action.module()).trashed(true);
        changes.changed(context, action.module(), "module.trash");
        return Done.of(action.module(), new RestoreModule(action.module()));
    }

    private Done<ModuleId> restore(RestoreModule action, ActionContext context) {
        ModuleChanges.row(context, action.module()).trashed(false);
        changes.changed(context, action.module(), "module.restore");
        return Done.of(action.module(), new TrashModule(action.module()));
    }

    private Done<ModuleId> bring(ImportModule action, ActionContext context) {
        ModuleKind read = ManifestFile.readOrRefuse(action.manifest(), "/manifest");
        String kind = kinds.find(read.id()).map(ModuleKind::id).orElse(ModuleKind.EMPTY);
        requireAllowed(context, kind, "/manifest");
        return add(context, read.of(kind), read.name(), IMPORT, List.of());
    }

    private void requireAllowed(ActionContext context, String kind, String pointer) {
        boolean allowed = modules.kinds(context.actor().company()).stream()
                .anyMatch(each -> each.id().equals(kind));
        if (!allowed) {
            throw Problem.invalid(pointer, "module.kindNotAllowed").refusal();
        }
    }

    private Done<List<ModuleId>> order(OrderModules action, ActionContext context) {
        List<Module> standing = modules.all(context.actor().company());
        List<ModuleId> before = standing.stream().map(Module::id).toList();
        List<ModuleId> after = Stream.concat(action.modules().stream(), before.stream())
                .distinct()
                .toList();
        for (int place = 0; place < after.size(); place++) {
            ModuleChanges.row(context, after.get(place)).position(place);
        }
        after.stream().limit(1).forEach(first -> changes.changed(context, first, "module.order"));
        return Done.of(after, new OrderModules(before));
    }

    private Done<String> restart(RestartModuleKind action, ActionContext context) {
        context.happened(Subject.COMPANY, new ModuleKindRestarted(action.kind()));
        context.afterwards(() -> guard.restart(action.kind()));
        return Done.of(action.kind());
    }
}
