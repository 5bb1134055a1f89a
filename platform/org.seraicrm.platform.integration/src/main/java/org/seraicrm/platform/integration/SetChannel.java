package org.seraicrm.platform.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Sets up a channel, or changes one.
 *
 * @param channel the one to change; without it a new one is made
 * @param version the one that was read, when a channel is changed
 * @param kind only for a new one
 * @param settings by field name; what is absent stays as it is, null clears
 */
@ActionName(
        value = "channel.set",
        role = Role.ADMINISTRATOR,
        undoneBy = "channel.remove",
        surfaces = ActionName.Surface.FORM)
public record SetChannel(
        Optional<ChannelId> channel,
        Optional<Integer> version,
        @Text(max = 60) Optional<String> kind,
        @Text(max = 80) Optional<String> name,
        Map<String, JsonNode> settings)
        implements Action<ChannelId> {

    /** A new one. */
    public static SetChannel of(String kind, String name, Map<String, JsonNode> settings) {
        return new SetChannel(Optional.empty(), Optional.empty(), Optional.of(kind), Optional.of(name), settings);
    }

    @Override
    public String toString() {
        return "SetChannel[" + channel + "]";
    }
}
