package org.seraicrm.platform.cards;

import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** A to-do got another deadline. */
@Fact.Name("todo.rescheduled")
public record TodoRescheduled(TodoId todo, @Fact.Personal String text, Due from, Due to, UserId assignee)
        implements Fact {}
