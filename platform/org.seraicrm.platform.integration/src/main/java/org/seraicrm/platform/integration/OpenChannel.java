package org.seraicrm.platform.integration;

import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Problem;

/** A channel at work, as its kind sees it. Any thread. */
@ProviderType
public interface OpenChannel {

    ChannelId id();

    CompanyId company();

    ChannelSettings settings();

    /** Notes that it works; may be called as often as it does. */
    void succeeded();

    /** Notes why it does not; shown in the settings until it works again. */
    void failed(Problem problem);
}
