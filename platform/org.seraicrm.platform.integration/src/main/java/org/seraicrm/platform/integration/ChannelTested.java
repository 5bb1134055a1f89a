package org.seraicrm.platform.integration;

import java.util.Optional;
import org.seraicrm.platform.modules.Fact;

/**
 * A channel's settings were tried.
 *
 * @param problem code of what is wrong; empty when they work
 */
@Fact.Name("channel.tested")
public record ChannelTested(ChannelId channel, Optional<String> problem) implements Fact {}
