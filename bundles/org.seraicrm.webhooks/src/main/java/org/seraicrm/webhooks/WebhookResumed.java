package org.seraicrm.webhooks;

import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.modules.Fact;

/** A suspended receiver is delivered to again. */
@Fact.Name("webhook.resumed")
public record WebhookResumed(ChannelId channel) implements Fact {}
