package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Takes a user's access away at once: sessions end, API keys are revoked. The user stays listed (A116). */
@ActionName(value = "user.deactivate", role = Role.ADMINISTRATOR, undoneBy = "user.activate")
public record DeactivateUser(UserId user) implements Action<UserId> {}
