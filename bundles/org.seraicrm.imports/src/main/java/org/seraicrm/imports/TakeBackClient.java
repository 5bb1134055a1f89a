package org.seraicrm.imports;

import java.util.Optional;
import org.seraicrm.platform.cards.ChangeClient;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/**
 * Takes an imported client back.
 *
 * @param created the client, if it came with the import
 * @param before what it was, if it was changed
 * @param card what was opened for it
 */
@ActionName(
        value = "import.takeBack",
        role = Role.STANDARD,
        surfaces = {})
public record TakeBackClient(Optional<ClientId> created, Optional<ChangeClient> before, Optional<CardId> card)
        implements Action<Boolean> {}
