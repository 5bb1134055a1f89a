package org.seraicrm.platform.cards.duplicates;

import java.util.List;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Forgets that some clients are {@linkplain KeepClientsApart not the same}. */
@ActionName(
        value = "client.compareAgain",
        surfaces = {},
        undoneBy = "client.keepApart")
public record CompareClientsAgain(List<ClientId> clients) implements Action<Boolean> {}
