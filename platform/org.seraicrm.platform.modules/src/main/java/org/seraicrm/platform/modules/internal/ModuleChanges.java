package org.seraicrm.platform.modules.internal;

import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ModuleChanged;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.modules.internal.jpa.ModuleRow;

/** What every change of a module has in common. */
record ModuleChanges(CompanyModules modules) {

    /** What the switchboard's history tells. */
    private static final Set<String> SWITCHBOARD =
            Set.of("module.create", "module.import", "module.switch", "module.trash", "module.restore");

    static ModuleRow row(ActionContext context, ModuleId id) {
        return Optional.ofNullable(context.entities().find(ModuleRow.class, id.value()))
                .or(() -> clients(context, id))
                .orElseThrow(() -> Problem.invalid("/module", "value.notFound").refusal());
    }

    private static Optional<ModuleRow> clients(ActionContext context, ModuleId id) {
        if (!ClientsForm.is(id, context.unit().company())) {
            return Optional.empty();
        }
        ModuleRow row = ClientsForm.row(context.unit().company());
        context.entities().persist(row);
        context.entities().flush();
        return Optional.of(row);
    }

    /**
     * Records a change.
     *
     * @param change the action's name
     */
    void changed(ActionContext context, ModuleId id, String change) {
        changed(context, new ModuleChanged(id, change));
    }

    /** Records a change. */
    void changed(ActionContext context, ModuleChanged fact) {
        EventId event = context.happened(Subject.of(fact.module()), fact);
        if (SWITCHBOARD.contains(fact.change())) {
            ModuleHistory.note(context.unit(), event);
        }
        context.afterwards(() -> modules.forget(context.actor().company()));
    }
}
