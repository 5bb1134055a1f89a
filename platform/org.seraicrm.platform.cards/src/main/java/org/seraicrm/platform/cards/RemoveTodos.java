package org.seraicrm.platform.cards;

import java.util.List;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Takes open to-dos away for good, as the undo of adding them for several users. Results in how many. */
@ActionName(
        value = "todo.removeAll",
        surfaces = {})
public record RemoveTodos(List<TodoId> todos) implements Action<Integer> {}
