package org.seraicrm.platform.cards.views;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Saves a list as a view (A58, A98).
 *
 * @param list a module's id, or {@code clients}: as text, for who may only look at the module saves views, too
 * @param where conditions, see {@link org.seraicrm.platform.cards.Where}
 * @param shared for everybody who sees the list; managers and administrators only
 * @param departments for their members, unless it is for everybody; managers and administrators only
 * @param users for these colleagues, unless it is for everybody; managers and administrators only
 */
@ActionName(
        value = "view.save",
        undoneBy = "view.remove",
        surfaces = {})
public record SaveView(
        @Text(max = 20) String list,
        @Text(max = 80) String name,
        JsonNode where,
        Optional<List<String>> columns,
        @Text(max = 100) Optional<String> sort,
        Optional<Shape.Layout> layout,
        Optional<Boolean> shared,
        Optional<List<DepartmentId>> departments,
        Optional<List<UserId>> users)
        implements Action<SavedViewId> {}
