package org.seraicrm.delivery;

import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/**
 * Fills in the names and the type of an order from its client, by the client's kind: a private person's own names, or
 * the abbreviated legal name and the contact person (A132, A134, A135).
 */
@ActionName(value = "delivery.fillNames", undoneBy = "card.change")
public record FillNames(CardId card) implements Action<Versioned> {}
