package org.seraicrm.webhooks;

import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.modules.Fact;

/**
 * Nothing is delivered to a receiver any more, because it is dead.
 *
 * @param status its last HTTP status; 0 when it did not answer
 */
@Fact.Name("webhook.suspended")
public record WebhookSuspended(ChannelId channel, int status) implements Fact {}
