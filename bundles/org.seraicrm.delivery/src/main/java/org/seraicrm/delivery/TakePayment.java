package org.seraicrm.delivery;

import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Adds a payment to what was paid before, in as many parts as it takes; the payment status follows (A181, A182). */
@ActionName(value = "delivery.pay", undoneBy = "card.change")
public record TakePayment(CardId card, Money amount) implements Action<Versioned> {}
