package org.seraicrm.sales;

import java.util.Optional;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.modules.Fact;

/**
 * A deal was won.
 *
 * @param value the deal's, where it is known
 */
@Fact.Name("sales.won")
public record SaleWon(@Personal String title, Optional<Money> value) implements Fact {}
