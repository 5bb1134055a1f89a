package org.seraicrm.delivery;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/**
 * Adds a payment to what was paid before, in as many parts as it takes; the payment status follows (A181, A182).
 *
 * @param amount in major units
 * @param currency that of the order when left out, or the company's
 */
@ActionName(value = "delivery.pay", undoneBy = "card.change")
public record TakePayment(CardId card, BigDecimal amount, Optional<Currency> currency) implements Action<Versioned> {}
