package org.seraicrm.platform.cards;

import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Puts a card into the trash (A41). */
@ActionName(value = "card.trash", undoneBy = "card.restore")
public record TrashCard(CardId card) implements Action<CardId> {}
