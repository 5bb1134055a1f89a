package org.seraicrm.platform.cards;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Adds the same to-do for each of some users, as {@link AddTodo} does for one: for all of them, or for none where it is
 * refused for one (A6). Results in how many.
 *
 * @param assignees twenty at most
 */
@ActionName(
        value = "todo.addForAll",
        surfaces = {},
        undoneBy = "todo.removeAll")
public record AddTodoForAll(
        @Text(max = 500) String text,
        Due due,
        List<UserId> assignees,
        Optional<ClientId> client,
        Optional<CardId> card,
        Optional<TodoKind> kind,
        Optional<Integer> minutes)
        implements Action<Integer> {}
