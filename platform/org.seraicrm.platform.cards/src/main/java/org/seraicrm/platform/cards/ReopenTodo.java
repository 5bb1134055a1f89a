package org.seraicrm.platform.cards;

import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Opens a closed to-do again. */
@ActionName(value = "todo.reopen", undoneBy = "todo.close")
public record ReopenTodo(TodoId todo) implements Action<TodoId> {}
