package org.seraicrm.platform.cards;

import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Fact;

/** A to-do was taken away. */
@Fact.Name("todo.removed")
public record TodoRemoved(TodoId todo, @Fact.Personal String text) implements Fact {}
