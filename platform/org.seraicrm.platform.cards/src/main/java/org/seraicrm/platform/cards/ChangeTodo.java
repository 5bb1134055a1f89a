package org.seraicrm.platform.cards;

import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Words a to-do otherwise. */
@ActionName(value = "todo.change", undoneBy = "todo.change")
public record ChangeTodo(TodoId todo, @Text(max = 500) String text) implements Action<TodoId> {}
