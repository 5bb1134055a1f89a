package org.seraicrm.platform.cards;

import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** A closed to-do was opened again. */
@Fact.Name("todo.reopened")
public record TodoReopened(TodoId todo, @Fact.Personal String text, UserId assignee) implements Fact {}
