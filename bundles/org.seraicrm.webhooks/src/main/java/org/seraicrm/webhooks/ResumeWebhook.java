package org.seraicrm.webhooks;

import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Delivers to a suspended receiver again, what was held for it first. */
@ActionName(value = "webhook.resume", role = Role.ADMINISTRATOR)
public record ResumeWebhook(ChannelId channel) implements Action<ChannelId> {}
