package org.seraicrm.platform.integration;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Stops a channel and keeps its settings. */
@ActionName(value = "channel.disable", role = Role.ADMINISTRATOR, undoneBy = "channel.enable")
public record DisableChannel(ChannelId channel) implements Action<ChannelId> {}
