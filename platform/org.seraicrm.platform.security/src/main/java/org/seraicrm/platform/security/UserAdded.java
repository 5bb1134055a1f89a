package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** A user was added. */
@Fact.Name("user.added")
public record UserAdded(UserId user, Role role) implements Fact {}
