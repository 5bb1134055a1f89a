package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Words a to-do otherwise.
 *
 * @param kind as before if absent
 */
@ActionName(value = "todo.change", undoneBy = "todo.change")
public record ChangeTodo(TodoId todo, @Text(max = 500) String text, Optional<TodoKind> kind) implements Action<TodoId> {

    /** Of the same kind. */
    public ChangeTodo(TodoId todo, String text) {
        this(todo, text, Optional.empty());
    }
}
