package org.seraicrm.platform.cards.personal;

import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Notes in the history that everything kept about a client is handed out. */
@ActionName(
        value = "client.handOut",
        role = Role.ADMINISTRATOR,
        surfaces = {})
public record HandOutClient(ClientId client) implements Action<ClientId> {}
