package org.seraicrm.platform.cards.duplicates;

import java.util.List;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Remembers that some clients are not the same, however much they are alike; two to twenty of them. */
@ActionName(
        value = "client.keepApart",
        surfaces = {},
        undoneBy = "client.compareAgain")
public record KeepClientsApart(List<ClientId> clients) implements Action<Boolean> {}
