package org.seraicrm.webhooks;

import java.time.Instant;
import java.util.Optional;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.EventId;

/**
 * How an event got to a receiver, or didn't yet.
 *
 * @param event also the {@code webhook-id} it is sent with
 * @param attempts how often it was tried
 * @param next when it is tried again; only while it is waiting
 * @param tried when it was tried last
 * @param status HTTP status of the last answer; 0 when there was none
 * @param answer the last answer or error, shortened
 */
public record Delivery(
        DeliveryId id,
        ChannelId channel,
        EventId event,
        String type,
        State state,
        int attempts,
        Instant created,
        Optional<Instant> next,
        Optional<Instant> tried,
        int status,
        String answer) {

    /** Where a delivery stands. */
    public enum State {
        /** To be tried, or tried again. */
        WAITING,
        /** The receiver took it. */
        DELIVERED,
        /** All attempts failed. */
        GIVEN_UP,
        /** Kept until the suspended receiver is resumed. */
        HELD,
        /** The subscription's user may not see what it is about. */
        WITHHELD
    }
}
