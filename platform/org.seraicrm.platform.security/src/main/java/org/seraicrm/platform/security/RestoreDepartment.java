package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Takes a department out of the trash, with its members. */
@ActionName(value = "department.restore", role = Role.ADMINISTRATOR, undoneBy = "department.trash")
public record RestoreDepartment(DepartmentId department) implements Action<DepartmentId> {}
