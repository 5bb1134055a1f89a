package org.seraicrm.platform.cards;

import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Takes a card out of the trash. */
@ActionName(value = "card.restore", undoneBy = "card.trash")
public record RestoreCard(CardId card) implements Action<CardId> {}
