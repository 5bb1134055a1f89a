package org.seraicrm.platform.cards.views;

import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Removes a saved view; the rows it shows stay. */
@ActionName(
        value = "view.remove",
        undoneBy = "view.save",
        surfaces = {})
public record RemoveView(SavedViewId view) implements Action<SavedViewId> {}
