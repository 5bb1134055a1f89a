package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/**
 * A user is to be mailed a link for choosing a password.
 *
 * @param reset what {@link PasswordResets#mail} asks for; no secret
 */
@Fact.Name("user.invited")
public record UserInvited(UserId user, String reset) implements Fact {}
