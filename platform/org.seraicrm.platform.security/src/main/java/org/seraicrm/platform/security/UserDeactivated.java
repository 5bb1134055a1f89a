package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** A user lost access. */
@Fact.Name("user.deactivated")
public record UserDeactivated(UserId user) implements Fact {}
