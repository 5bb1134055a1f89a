package org.seraicrm.platform.modules.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Grant;
import org.seraicrm.platform.modules.GrantRight;
import org.seraicrm.platform.modules.internal.jpa.ModuleRow;

/** Gives rights to roles. */
record GrantActions(CompanyModules modules, ModuleChanges changes) implements ActionHandlers {

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(GrantRight.class, this::grant));
    }

    private Done<ModuleId> grant(GrantRight action, ActionContext context) {
        ModuleRow row = ModuleChanges.row(context, action.module());
        if (modules.rights(row.kind()).stream().noneMatch(right -> right.id().equals(action.right()))) {
            throw Problem.invalid("/right", "value.notFound").refusal();
        }
        if (action.role() == Role.ADMINISTRATOR) {
            throw Problem.invalid("/role", "module.administratorsMay").refusal();
        }
        Optional<Boolean> before =
                row.grant(action.right(), action.role(), action.department()).map(Grant::given);
        row.grant(action.right(), action.role(), action.department(), action.given());
        changes.changed(context, row.id(), "module.grant");
        return Done.of(row.id(), new GrantRight(row.id(), action.right(), action.role(), action.department(), before));
    }
}
