package org.seraicrm.platform.modules.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.FieldAccess;
import org.seraicrm.platform.modules.Grant;
import org.seraicrm.platform.modules.GrantField;
import org.seraicrm.platform.modules.GrantRight;
import org.seraicrm.platform.modules.Right;
import org.seraicrm.platform.modules.internal.jpa.ModuleRow;

/** Gives rights to roles. */
record GrantActions(CompanyModules modules, ModuleChanges changes) implements ActionHandlers {

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(GrantRight.class, this::grant), on(GrantField.class, this::grant));
    }

    private Done<ModuleId> grant(GrantRight action, ActionContext context) {
        ModuleRow row = ModuleChanges.row(context, action.module());
        if (ClientsForm.is(row.id(), context.unit().company())
                || modules.rights(row.kind()).stream()
                        .noneMatch(right -> right.id().equals(action.right()))) {
            throw Problem.invalid("/right", "value.notFound").refusal();
        }
        requireGrantable(action.role());
        Optional<Boolean> before =
                row.grant(action.right(), action.role(), action.department()).map(Grant::given);
        row.grant(action.right(), action.role(), action.department(), action.given());
        changes.changed(context, row.id(), "module.grant");
        return Done.of(row.id(), new GrantRight(row.id(), action.right(), action.role(), action.department(), before));
    }

    private Done<ModuleId> grant(GrantField action, ActionContext context) {
        ModuleRow row = ModuleChanges.row(context, action.module());
        if (!known(action.field(), row, context.unit().company())) {
            throw Problem.invalid("/field", "value.notFound").refusal();
        }
        requireGrantable(action.role());
        Said see = new Said(row, Right.see(action.field()), action);
        Said change = new Said(row, Right.change(action.field()), action);
        Optional<FieldAccess> before = see.now()
                .map(seen -> !seen
                        ? FieldAccess.HIDDEN
                        : change.now().orElse(true) ? FieldAccess.CHANGE : FieldAccess.READ_ONLY);
        see.say(action.access().map(access -> access != FieldAccess.HIDDEN));
        change.say(action.access().map(access -> access == FieldAccess.CHANGE));
        changes.changed(context, row.id(), "module.field.grant");
        return Done.of(row.id(), new GrantField(row.id(), action.field(), action.role(), action.department(), before));
    }

    private static boolean known(String field, ModuleRow row, CompanyId company) {
        return row.setup().field(field).isPresent() || (ClientsForm.is(row.id(), company) && ClientField.is(field));
    }

    private static void requireGrantable(Role role) {
        if (role == Role.ADMINISTRATOR) {
            throw Problem.invalid("/role", "module.administratorsMay").refusal();
        }
    }

    /** What is said of a right, in the place that an action names. */
    private record Said(ModuleRow row, Right right, GrantField place) {
        Optional<Boolean> now() {
            return row.grant(right.id(), place.role(), place.department()).map(Grant::given);
        }

        void say(Optional<Boolean> given) {
            row.grant(right.id(), place.role(), place.department(), given);
        }
    }
}
