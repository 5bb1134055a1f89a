package org.seraicrm.platform.integration;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Takes a channel out of the trash. */
@ActionName(value = "channel.restore", role = Role.ADMINISTRATOR, undoneBy = "channel.remove")
public record RestoreChannel(ChannelId channel) implements Action<ChannelId> {}
