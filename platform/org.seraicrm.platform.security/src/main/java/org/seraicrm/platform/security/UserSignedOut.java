package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** An administrator signed a user out of every browser. */
@Fact.Name("user.signedOut")
public record UserSignedOut(UserId user) implements Fact {}
