package org.seraicrm.customers;

import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Reception records what an enquirer wants (A5) and hands it over to sales with the four intake fields (A7): a new card
 * opens in a sales module (A10), which is given back. Only Target and VIP enquirers are handed over, and Target ones
 * only when ready to negotiate (A34, A56); for everybody else a reason is asked.
 *
 * @param need roughly what is needed
 * @param value the expected value of the deal
 * @param ready whether the client is ready to negotiate
 * @param qualification kept on the client's card; without it what stands there counts
 * @param module where the card opens; without it in the sales module, if there is just one
 * @param salesperson becomes responsible and gets a to-do, due by the urgency
 * @param reason why the enquiry goes to sales all the same
 */
@ActionName(
        value = "customers.enquire",
        surfaces = {ActionName.Surface.FORM, ActionName.Surface.AUTOMATION},
        undoneBy = "card.trash")
public record RecordEnquiry(
        ClientId client,
        @Text(max = 2000, lines = true) String need,
        Optional<Money> value,
        Urgency urgency,
        ClientStyle style,
        boolean ready,
        Optional<Qualification> qualification,
        Optional<ModuleId> module,
        Optional<UserId> salesperson,
        @Text(max = 500) Optional<String> reason)
        implements Action<CardId> {}
