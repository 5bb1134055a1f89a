package org.seraicrm.platform.security;

import java.util.Optional;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Creates a key for a program; the result shows it, once.
 *
 * @param user whose rights it has; the actor's own when left out
 */
@ActionName(
        value = "apikey.create",
        role = Role.ADMINISTRATOR,
        undoneBy = "apikey.revoke",
        surfaces = ActionName.Surface.FORM)
public record CreateApiKey(@Text(max = 80) String name, Optional<UserId> user) implements Action<NewApiKey> {}
