package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** A user's password was set: by the user, by an administrator or by mail. */
@Fact.Name("password.changed")
public record PasswordChanged(UserId user) implements Fact {}
