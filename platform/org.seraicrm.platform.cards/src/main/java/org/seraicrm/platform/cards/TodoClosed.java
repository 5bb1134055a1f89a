package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/**
 * A to-do was done.
 *
 * @param kind a call among them is one that was made
 */
@Fact.Name("todo.closed")
public record TodoClosed(
        TodoId todo,
        @Fact.Personal String text,
        @Fact.Personal Optional<String> report,
        UserId assignee,
        TodoKind kind) implements Fact {}
