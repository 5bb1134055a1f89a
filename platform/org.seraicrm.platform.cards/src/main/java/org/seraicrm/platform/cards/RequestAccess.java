package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Asks for what one may not see or do: an administrator gets a to-do for today (A3).
 *
 * @param page its address, or its name; before it the name of an action that was refused there, told in the words of the reader
 */
@ActionName(
        value = "access.request",
        surfaces = {ActionName.Surface.FORM, ActionName.Surface.CHAT})
public record RequestAccess(
        @Text(max = 200) String page, @Text(max = 200) Optional<String> reason) implements Action<TodoId> {}
