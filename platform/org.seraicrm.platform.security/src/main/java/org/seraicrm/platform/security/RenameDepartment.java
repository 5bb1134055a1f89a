package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Gives a department another name. */
@ActionName(value = "department.rename", role = Role.ADMINISTRATOR, undoneBy = "department.rename")
public record RenameDepartment(
        DepartmentId department, @Text(max = 80) String name) implements Action<DepartmentId> {}
