package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Adds a to-do (A105), for oneself unless an assignee is named (A21). */
@ActionName(value = "todo.add", undoneBy = "todo.remove")
public record AddTodo(
        @Text(max = 500) String text,
        Due due,
        Optional<ClientId> client,
        Optional<CardId> card,
        Optional<UserId> assignee)
        implements Action<TodoId> {}
