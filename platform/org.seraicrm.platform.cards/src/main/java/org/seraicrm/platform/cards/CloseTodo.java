package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Marks a to-do done; it moves to the history (A48, A107). */
@ActionName(value = "todo.close", undoneBy = "todo.reopen")
public record CloseTodo(
        TodoId todo,
        @Text(max = 2000, lines = true, blank = true) Optional<String> report) implements Action<TodoId> {}
