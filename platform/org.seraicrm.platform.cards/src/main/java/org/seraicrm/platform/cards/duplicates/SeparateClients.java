package org.seraicrm.platform.cards.duplicates;

import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/**
 * Takes a {@linkplain MergeClients merging} back, at once or later: what went over returns, the other client comes out of
 * the trash, and what was changed of the client that was kept becomes what it was, except where somebody changed it since.
 *
 * @param client the one that went
 * @param from the one that was kept
 */
@ActionName(
        value = "client.separate",
        role = Role.STANDARD,
        surfaces = {},
        undoneBy = "client.merge")
public record SeparateClients(ClientId client, ClientId from) implements Action<Versioned> {}
