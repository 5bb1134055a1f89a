package org.seraicrm.platform.integration;

import org.seraicrm.platform.modules.Fact;

/**
 * A channel was set up, changed, switched, removed or restored.
 *
 * @param change the action's name
 */
@Fact.Name("channel.changed")
public record ChannelChanged(ChannelId channel, String change) implements Fact {}
