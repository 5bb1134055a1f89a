package org.seraicrm.platform.cards;

import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Takes an open to-do away for good, as the undo of adding it. */
@ActionName(
        value = "todo.remove",
        surfaces = {})
public record RemoveTodo(TodoId todo) implements Action<TodoId> {}
