package org.seraicrm.delivery;

import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Allows an order to be delivered within an interval that is shorter than usual, and sets it (A179).
 *
 * @param interval {@code 10-12:30}
 * @param reason why the client insists
 */
@ActionName(value = "delivery.approveInterval", role = Role.MANAGER, undoneBy = "card.change")
public record ApproveInterval(
        CardId card,
        @Text(max = 40) String interval,
        @Text(max = 500, lines = true) String reason) implements Action<Versioned> {}
