package org.seraicrm.platform.modules;

import java.util.Optional;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Role;

/**
 * What the company says about a {@link Right} in one of its modules.
 *
 * @param right its id
 * @param department whose members with the role; empty for the role in the whole company, as far as a department has no
 *     grant of its own
 * @param given whether they have it
 */
public record Grant(String right, Role role, Optional<DepartmentId> department, boolean given) {}
