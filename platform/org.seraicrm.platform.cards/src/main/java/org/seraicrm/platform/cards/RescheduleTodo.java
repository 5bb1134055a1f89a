package org.seraicrm.platform.cards;

import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Gives a to-do another deadline (A48). */
@ActionName(value = "todo.reschedule", undoneBy = "todo.reschedule")
public record RescheduleTodo(TodoId todo, Due due) implements Action<TodoId> {}
