package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** A former user got access again. */
@Fact.Name("user.activated")
public record UserActivated(UserId user) implements Fact {}
