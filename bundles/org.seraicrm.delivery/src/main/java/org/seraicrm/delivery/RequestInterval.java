package org.seraicrm.delivery;

import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Asks a manager to approve an interval that is shorter than usual; the manager gets a to-do for today.
 *
 * @param interval {@code 10-12:30}
 * @param reason why the client insists
 */
@ActionName(value = "delivery.requestInterval", undoneBy = "todo.remove")
public record RequestInterval(
        CardId card,
        @Text(max = 40) String interval,
        UserId manager,
        @Text(max = 300) String reason) implements Action<TodoId> {}
