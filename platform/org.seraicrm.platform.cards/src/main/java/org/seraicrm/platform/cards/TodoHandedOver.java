package org.seraicrm.platform.cards;

import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** A to-do was given to another user. */
@Fact.Name("todo.handedOver")
public record TodoHandedOver(TodoId todo, @Fact.Personal String text, Due due, UserId from, UserId assignee)
        implements Fact {}
