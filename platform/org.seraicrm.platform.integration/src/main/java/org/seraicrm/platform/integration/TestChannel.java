package org.seraicrm.platform.integration;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Tries whether a channel's settings work; the answer is the event {@code channel.tested} and the channel's error. */
@ActionName(value = "channel.test", role = Role.ADMINISTRATOR)
public record TestChannel(ChannelId channel) implements Action<ChannelId> {}
