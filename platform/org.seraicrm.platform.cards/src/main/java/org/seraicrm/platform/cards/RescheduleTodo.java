package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/**
 * Gives a to-do another deadline (A48). An appointment that loses its time lasts no longer.
 *
 * @param minutes how long it lasts from now on; 0 for no longer an appointment; as before if absent
 */
@ActionName(value = "todo.reschedule", undoneBy = "todo.reschedule")
public record RescheduleTodo(TodoId todo, Due due, Optional<Integer> minutes) implements Action<TodoId> {

    /** Lasts as long as before. */
    public RescheduleTodo(TodoId todo, Due due) {
        this(todo, due, Optional.empty());
    }
}
