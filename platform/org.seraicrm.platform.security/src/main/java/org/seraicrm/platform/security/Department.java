package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.DepartmentId;

/**
 * A group of users of one company.
 *
 * @param trashed whether it lies in the trash; its members are kept, but don't count
 */
public record Department(DepartmentId id, String name, boolean trashed) {}
