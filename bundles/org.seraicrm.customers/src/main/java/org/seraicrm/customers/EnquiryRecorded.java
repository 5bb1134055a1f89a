package org.seraicrm.customers;

import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.Fact;

/**
 * An enquiry was handed over to sales.
 *
 * @param deal the card that was opened for it
 */
@Fact.Name("customers.enquiryRecorded")
public record EnquiryRecorded(
        CardId deal,
        ModuleId module,
        Qualification qualification,
        Urgency urgency,
        @Personal String need,
        @Personal Optional<String> reason)
        implements Fact {}
