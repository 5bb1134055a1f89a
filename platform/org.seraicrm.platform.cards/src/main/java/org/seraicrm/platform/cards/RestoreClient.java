package org.seraicrm.platform.cards;

import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Takes a client out of the trash. */
@ActionName(value = "client.restore", undoneBy = "client.trash")
public record RestoreClient(ClientId client) implements Action<ClientId> {}
