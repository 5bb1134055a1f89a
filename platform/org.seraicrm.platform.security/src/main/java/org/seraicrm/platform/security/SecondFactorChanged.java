package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** A user signs in with a code beside the password from now on, or no longer. */
@Fact.Name("secondFactor.changed")
public record SecondFactorChanged(UserId user, boolean on) implements Fact {}
