package org.seraicrm.sales;

import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Fact;

/** A deal ended for now. */
@Fact.Name("sales.postponed")
public record SalePostponed(TodoId todo, Due due, @Personal String note) implements Fact {}
