package org.seraicrm.platform.cards;

import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Gives a to-do to another user (A48). */
@ActionName(value = "todo.handOver", undoneBy = "todo.handOver")
public record HandOverTodo(TodoId todo, UserId assignee) implements Action<TodoId> {}
