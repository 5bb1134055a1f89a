package org.seraicrm.sales;

import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Closes a deal as won; unless the client is a customer already, it stands in One-off then (A77). */
@ActionName(value = "sales.win", undoneBy = "sales.resume")
public record WinSale(CardId card) implements Action<CardId> {}
