package org.seraicrm.platform.integration;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Lets a channel work. */
@ActionName(value = "channel.enable", role = Role.ADMINISTRATOR, undoneBy = "channel.disable")
public record EnableChannel(ChannelId channel) implements Action<ChannelId> {}
