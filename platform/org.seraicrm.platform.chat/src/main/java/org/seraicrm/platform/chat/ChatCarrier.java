package org.seraicrm.platform.chat;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.UserId;

/**
 * Carries messages to users who are not asking just now; registered as an OSGi service. It takes from the {@link Outbox}
 * what is addressed to the addresses it names.
 */
@ConsumerType
public interface ChatCarrier {

    /** Stable, lower case: {@code telegram}. */
    String id();

    /** Where the user is reached now, at most 100 characters each; empty when nowhere. Called inside a unit of work. */
    List<String> addresses(CompanyId company, UserId user);
}
