package org.seraicrm.webhooks;

import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.modules.Fact;

/** An event is delivered once more because somebody asked for it. */
@Fact.Name("webhook.replayed")
public record DeliveryReplayed(ChannelId channel, DeliveryId delivery) implements Fact {}
