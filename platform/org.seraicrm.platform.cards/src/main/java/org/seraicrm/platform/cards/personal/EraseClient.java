package org.seraicrm.platform.cards.personal;

import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Erases what is personal about a client, and about those merged into it: names, contacts, addresses, contact persons,
 * files, letters, texts of cards, to-dos and of the whole history. What is left counts and belongs to nobody: cards with
 * their statuses, sums and choices. Nothing takes it back, nor what was done with the client before.
 *
 * @param name the client's name as it stands, so that nobody is erased by mistake
 */
@ActionName(value = "client.erase", role = Role.ADMINISTRATOR, surfaces = ActionName.Surface.FORM)
public record EraseClient(ClientId client, @Text(max = 200) String name) implements Action<ClientId> {}
