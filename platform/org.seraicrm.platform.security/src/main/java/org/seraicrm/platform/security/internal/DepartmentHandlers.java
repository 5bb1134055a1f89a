package org.seraicrm.platform.security.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.security.AddDepartment;
import org.seraicrm.platform.security.AssignDepartment;
import org.seraicrm.platform.security.Department;
import org.seraicrm.platform.security.DepartmentChanged;
import org.seraicrm.platform.security.MembershipChanged;
import org.seraicrm.platform.security.RenameDepartment;
import org.seraicrm.platform.security.RestoreDepartment;
import org.seraicrm.platform.security.TrashDepartment;
import org.seraicrm.platform.security.UnassignDepartment;
import org.seraicrm.platform.security.internal.jpa.Departments;
import org.seraicrm.platform.security.internal.jpa.Memberships;

/** What administrators do with departments. */
@Component
public final class DepartmentHandlers implements ActionHandlers {

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                ActionHandler.on(AddDepartment.class, DepartmentHandlers::add),
                ActionHandler.on(RenameDepartment.class, DepartmentHandlers::rename),
                ActionHandler.on(TrashDepartment.class, DepartmentHandlers::trash),
                ActionHandler.on(RestoreDepartment.class, DepartmentHandlers::restore),
                ActionHandler.on(AssignDepartment.class, DepartmentHandlers::assign),
                ActionHandler.on(UnassignDepartment.class, DepartmentHandlers::unassign));
    }

    private static Done<DepartmentId> add(AddDepartment action, ActionContext context) {
        var department = new Department(DepartmentId.next(), action.name().strip(), false);
        Departments.add(context.unit(), department);
        context.happened(Subject.COMPANY, new DepartmentChanged(department.id(), "department.add"));
        return Done.of(department.id(), new TrashDepartment(department.id()));
    }

    private static Done<DepartmentId> rename(RenameDepartment action, ActionContext context) {
        var before = Departments.get(context.unit(), action.department());
        var after = new Department(before.id(), action.name().strip(), before.trashed());
        change(context, before, after, "department.rename");
        return Done.of(before.id(), new RenameDepartment(before.id(), before.name()));
    }

    private static Done<DepartmentId> trash(TrashDepartment action, ActionContext context) {
        var before = Departments.get(context.unit(), action.department());
        change(context, before, new Department(before.id(), before.name(), true), "department.trash");
        return Done.of(before.id(), new RestoreDepartment(before.id()));
    }

    private static Done<DepartmentId> restore(RestoreDepartment action, ActionContext context) {
        var before = Departments.get(context.unit(), action.department());
        change(context, before, new Department(before.id(), before.name(), false), "department.restore");
        return Done.of(before.id(), new TrashDepartment(before.id()));
    }

    private static void change(ActionContext context, Department before, Department after, String action) {
        if (!after.equals(before)) {
            Departments.change(context.unit(), after);
            context.happened(Subject.COMPANY, new DepartmentChanged(after.id(), action));
        }
    }

    private static Done<UserId> assign(AssignDepartment action, ActionContext context) {
        var user = action.user();
        var department = action.department();
        if (!Memberships.add(context.unit(), user, department)) {
            return Done.of(user);
        }
        context.happened(Subject.COMPANY, new MembershipChanged(department, user, true));
        return Done.of(user, new UnassignDepartment(user, department));
    }

    private static Done<UserId> unassign(UnassignDepartment action, ActionContext context) {
        var user = action.user();
        var department = action.department();
        if (!Memberships.remove(context.unit(), user, department)) {
            return Done.of(user);
        }
        context.happened(Subject.COMPANY, new MembershipChanged(department, user, false));
        return Done.of(user, new AssignDepartment(user, department));
    }
}
