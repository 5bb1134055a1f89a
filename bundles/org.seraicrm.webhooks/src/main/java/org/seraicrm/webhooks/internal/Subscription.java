package org.seraicrm.webhooks.internal;

import java.util.List;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.OpenChannel;
import org.seraicrm.platform.kernel.UserId;

/**
 * A receiver and what it wants.
 *
 * @param user whose eyes it sees with
 * @param events types; all when empty
 */
public record Subscription(OpenChannel channel, String url, Signature signature, UserId user, List<String> events) {

    static Subscription of(OpenChannel channel) {
        return new Subscription(
                channel,
                channel.settings().required(SubscriptionKind.URL),
                Signature.with(channel.settings().required(SubscriptionKind.SECRET))
                        .orElseThrow(),
                UserId.of(channel.settings().required(SubscriptionKind.USER)),
                channel.settings().list(SubscriptionKind.EVENTS));
    }

    ChannelId id() {
        return channel.id();
    }

    boolean wants(String type) {
        return events.isEmpty() || events.contains(type);
    }
}
