package org.seraicrm.delivery;

import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.modules.Fact;

/**
 * A payment came in.
 *
 * @param shown the sum in words for the history
 * @param paid all that was paid so far
 */
@Fact.Name("delivery.paid")
public record PaymentTaken(Money amount, String shown, Money paid) implements Fact {}
