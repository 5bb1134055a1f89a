package org.seraicrm.platform.integration;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Makes a channel's key anew; the result shows it, once. What was signed with the old one is not believed any more.
 *
 * @param field of type {@link ChannelField.Type#KEY}
 */
@ActionName(
        value = "channel.key",
        role = Role.ADMINISTRATOR,
        surfaces = {})
public record RenewChannelKey(
        ChannelId channel, @Text(max = 60) String field) implements Action<NewChannelKey> {}
