package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Asks for what one may not see or do: an administrator gets a to-do for today (A3).
 *
 * @param page its address, or its name; of an action that was refused there, what that is called, too
 */
@ActionName(
        value = "access.request",
        surfaces = {ActionName.Surface.FORM, ActionName.Surface.CHAT})
public record RequestAccess(
        @Text(max = 200) String page, @Text(max = 200) Optional<String> reason) implements Action<TodoId> {}
