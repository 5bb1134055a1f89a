package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Ends an API key for good. */
@ActionName(value = "apikey.revoke", role = Role.ADMINISTRATOR)
public record RevokeApiKey(ApiKeyId apiKey) implements Action<ApiKeyId> {}
