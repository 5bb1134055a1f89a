package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Adds a to-do (A105), for oneself unless an assignee is named (A21). An appointment is refused where the assignee has
 * another one (A6).
 *
 * @param kind a task if absent, or a meeting when it lasts
 * @param minutes makes it an appointment that begins at the deadline's time; at most a day
 */
@ActionName(value = "todo.add", undoneBy = "todo.remove")
public record AddTodo(
        @Text(max = 500) String text,
        Due due,
        Optional<ClientId> client,
        Optional<CardId> card,
        Optional<UserId> assignee,
        Optional<TodoKind> kind,
        Optional<Integer> minutes)
        implements Action<TodoId> {

    /** A task that doesn't last. */
    public AddTodo(String text, Due due, Optional<ClientId> client, Optional<CardId> card, Optional<UserId> assignee) {
        this(text, due, client, card, assignee, Optional.empty(), Optional.empty());
    }
}
