package org.seraicrm.platform.integration;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Puts a channel into the trash; it stops. */
@ActionName(value = "channel.remove", role = Role.ADMINISTRATOR, undoneBy = "channel.restore")
public record RemoveChannel(ChannelId channel) implements Action<ChannelId> {}
