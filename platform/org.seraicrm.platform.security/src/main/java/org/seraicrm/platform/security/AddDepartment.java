package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Adds a department. */
@ActionName(value = "department.add", role = Role.ADMINISTRATOR, undoneBy = "department.trash")
public record AddDepartment(@Text(max = 80) String name) implements Action<DepartmentId> {}
