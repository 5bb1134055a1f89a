package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** A user signed in, by password or by an account elsewhere. */
@Fact.Name("user.signedIn")
public record UserSignedIn(UserId user) implements Fact {}
