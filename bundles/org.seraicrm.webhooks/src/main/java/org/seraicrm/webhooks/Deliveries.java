package org.seraicrm.webhooks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.Actor;

/** Reads the delivery log. For administrators; others are refused. */
public interface Deliveries {

    /** A receiver's deliveries, newest first, those before a given one. */
    List<Delivery> of(Actor actor, ChannelId channel, Optional<DeliveryId> before, int limit);

    /** The receivers that were suspended because they were dead. */
    Set<ChannelId> suspended(Actor actor);
}
