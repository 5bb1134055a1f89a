package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.modules.Fact;

/**
 * A department was added, renamed, trashed or restored.
 *
 * @param change the action's name
 */
@Fact.Name("department.changed")
public record DepartmentChanged(DepartmentId department, String change) implements Fact {}
