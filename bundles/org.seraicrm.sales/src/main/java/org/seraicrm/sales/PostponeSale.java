package org.seraicrm.sales;

import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Ends a deal for now: there will be business, but later (A35, A53). In one step the deal is closed lost, stands in
 * Unsuccessful, and its responsible gets a dated to-do. Gives back the to-do.
 *
 * @param note one sentence: what the opportunity is
 * @param due when to come back to it
 */
@ActionName(value = "sales.later", undoneBy = "sales.resume")
public record PostponeSale(CardId card, @Text(max = 500) String note, Due due) implements Action<TodoId> {}
