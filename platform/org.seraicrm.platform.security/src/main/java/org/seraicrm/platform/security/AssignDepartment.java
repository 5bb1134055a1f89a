package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Makes a user a member of a department. */
@ActionName(value = "department.assign", role = Role.ADMINISTRATOR, undoneBy = "department.unassign")
public record AssignDepartment(UserId user, DepartmentId department) implements Action<UserId> {}
