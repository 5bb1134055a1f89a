package org.seraicrm.complaints;

import java.util.Optional;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Puts a complaint before a manager, who gets a to-do on its card. Gives back the to-do; taking that away undoes it.
 *
 * @param reason what the manager is to decide
 * @param due today unless said otherwise
 */
@ActionName(value = "complaints.escalate", undoneBy = "todo.remove")
public record EscalateComplaint(
        CardId card, UserId manager, @Text(max = 400) String reason, Optional<Due> due) implements Action<TodoId> {}
