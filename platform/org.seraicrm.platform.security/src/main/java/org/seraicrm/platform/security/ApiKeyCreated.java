package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** A key was created for a program that acts as this user. */
@Fact.Name("apikey.created")
public record ApiKeyCreated(ApiKeyId apiKey, UserId user) implements Fact {}
