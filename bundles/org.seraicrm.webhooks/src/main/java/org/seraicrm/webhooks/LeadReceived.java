package org.seraicrm.webhooks;

import java.util.Optional;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.modules.Fact;

/**
 * An enquiry came in; its subject is the card it became.
 *
 * @param department whose members are to be told; the module's users without one
 * @param added whether the client was not known before
 * @param preview the beginning of what was said
 */
@Fact.Name("lead.received")
public record LeadReceived(
        ChannelId channel,
        Optional<DepartmentId> department,
        boolean added,
        @Fact.Personal String name,
        @Fact.Personal Optional<String> phone,
        @Fact.Personal Optional<String> email,
        @Fact.Personal Optional<String> preview)
        implements Fact {}
