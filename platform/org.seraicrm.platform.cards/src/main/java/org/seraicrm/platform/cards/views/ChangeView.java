package org.seraicrm.platform.cards.views;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Changes a saved view, its name or whom it is for; what is left out stays.
 *
 * @param shared whether it is for everybody; {@code false} leaves it to its departments and colleagues, if any
 * @param departments whose members it is for; given without {@code shared}, for them instead of everybody
 * @param users which colleagues it is for; given without {@code shared}, for them instead of everybody
 */
@ActionName(
        value = "view.change",
        undoneBy = "view.change",
        surfaces = {})
public record ChangeView(
        SavedViewId view,
        Optional<Integer> version,
        @Text(max = 80) Optional<String> name,
        Optional<JsonNode> where,
        Optional<List<String>> columns,
        @Text(max = 100) Optional<String> sort,
        Optional<Shape.Layout> layout,
        Optional<Boolean> shared,
        Optional<List<DepartmentId>> departments,
        Optional<List<UserId>> users)
        implements Action<Versioned> {}
