package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** A to-do was done. */
@Fact.Name("todo.closed")
public record TodoClosed(
        TodoId todo,
        @Fact.Personal String text,
        @Fact.Personal Optional<String> report,
        UserId assignee) implements Fact {}
