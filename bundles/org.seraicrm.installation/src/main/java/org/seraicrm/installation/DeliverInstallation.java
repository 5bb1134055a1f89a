package org.seraicrm.installation;

import java.time.LocalDate;
import java.util.Optional;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Hands what was installed over to the client.
 *
 * @param receivedBy who took it over for the client
 * @param receivedOn today unless said otherwise
 */
@ActionName(value = "installation.deliver", undoneBy = "installation.revert")
public record DeliverInstallation(
        CardId card, @Text(max = 200) String receivedBy, Optional<LocalDate> receivedOn) implements Action<Versioned> {}
