package org.seraicrm.platform.cards;

import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Puts a client into the trash; everything about it is kept. */
@ActionName(value = "client.trash", undoneBy = "client.restore")
public record TrashClient(ClientId client) implements Action<ClientId> {}
