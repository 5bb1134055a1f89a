package org.seraicrm.platform.cards;

import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Fact;

/** A to-do was worded otherwise. */
@Fact.Name("todo.changed")
public record TodoChanged(TodoId todo, @Fact.Personal String text) implements Fact {}
