package org.seraicrm.platform.cards;

import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** A to-do was added. */
@Fact.Name("todo.added")
public record TodoAdded(TodoId todo, @Fact.Personal String text, Due due, UserId assignee) implements Fact {}
