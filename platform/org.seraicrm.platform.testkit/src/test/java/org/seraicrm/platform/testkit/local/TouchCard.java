package org.seraicrm.platform.testkit.local;

import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Promises an undo. */
@ActionName(value = "careless.touch", undoneBy = "card.change")
public record TouchCard(CardId card) implements Action<CardId> {}
