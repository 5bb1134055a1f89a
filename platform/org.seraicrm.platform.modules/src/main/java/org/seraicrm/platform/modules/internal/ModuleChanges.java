package org.seraicrm.platform.modules.internal;

import java.util.Optional;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ModuleChanged;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.modules.internal.jpa.ModuleRow;

/** What every change of a module has in common. */
record ModuleChanges(CompanyModules modules) {

    static ModuleRow row(ActionContext context, ModuleId id) {
        return Optional.ofNullable(context.entities().find(ModuleRow.class, id.value()))
                .orElseThrow(() -> Problem.invalid("/module", "value.notFound").refusal());
    }

    /**
     * Records a change.
     *
     * @param change the action's name
     */
    void changed(ActionContext context, ModuleId id, String change) {
        context.happened(Subject.of(id), new ModuleChanged(id, change));
        context.afterwards(() -> modules.forget(context.actor().company()));
    }
}
