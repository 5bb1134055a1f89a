package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Ends a user's membership in a department. */
@ActionName(value = "department.unassign", role = Role.ADMINISTRATOR, undoneBy = "department.assign")
public record UnassignDepartment(UserId user, DepartmentId department) implements Action<UserId> {}
