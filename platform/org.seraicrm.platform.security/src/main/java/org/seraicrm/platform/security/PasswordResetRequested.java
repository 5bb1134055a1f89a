package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/**
 * A user who forgot the password is to be mailed a link for choosing another (A27).
 *
 * @param reset what {@link PasswordResets#mail} asks for; no secret
 */
@Fact.Name("password.resetRequested")
public record PasswordResetRequested(UserId user, String reset) implements Fact {}
