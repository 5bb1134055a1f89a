package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/**
 * A user joined or left a department.
 *
 * @param member whether the user is a member now
 */
@Fact.Name("department.membersChanged")
public record MembershipChanged(DepartmentId department, UserId user, boolean member) implements Fact {}
