package org.seraicrm.platform.security;

import org.seraicrm.platform.modules.Fact;

/** A key was ended. */
@Fact.Name("apikey.revoked")
public record ApiKeyRevoked(ApiKeyId apiKey) implements Fact {}
