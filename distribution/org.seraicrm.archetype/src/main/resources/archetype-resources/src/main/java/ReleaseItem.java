package ${package};

import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Frees what is reserved on a card. */
@ActionName(value = "${kind}.release", undoneBy = "${kind}.reserve")
public record ReleaseItem(CardId card) implements Action<CardId> {}
