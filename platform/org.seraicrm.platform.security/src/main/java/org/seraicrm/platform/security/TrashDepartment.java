package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Puts a department into the trash; its members are remembered. */
@ActionName(value = "department.trash", role = Role.ADMINISTRATOR, undoneBy = "department.restore")
public record TrashDepartment(DepartmentId department) implements Action<DepartmentId> {}
