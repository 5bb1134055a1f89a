package org.seraicrm.sales;

import org.seraicrm.platform.modules.Fact;

/** A deal was taken up again. */
@Fact.Name("sales.resumed")
public record SaleResumed(@Personal String title) implements Fact {}
