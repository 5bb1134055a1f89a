package org.seraicrm.webhooks.internal;

import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.webhooks.DeliveryId;

/** Where deliveries are handed in to be tried; what is lost on the way is found again by {@link DeliveryRound}. */
public interface Lane {

    /** Has a delivery tried soon, by another thread; forgotten when there is no room. */
    void offer(CompanyId company, DeliveryId delivery);
}
