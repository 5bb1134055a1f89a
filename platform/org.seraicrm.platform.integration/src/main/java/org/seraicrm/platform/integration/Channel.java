package org.seraicrm.platform.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.Problem;

/**
 * A way in or out that a company has set up: a mailbox, a bot, a webhook.
 *
 * @param kind id of its {@link ChannelKind}
 * @param settings by field name, without secrets
 * @param secrets names of the secret fields that are filled
 * @param available whether the kind is installed
 * @param error why it does not work now; empty when it does
 * @param failed when the error was seen
 * @param succeeded when it last worked, to the minute
 * @param trial what {@code channel.test} found last; empty when the settings were not tried since they changed
 */
public record Channel(
        ChannelId id,
        int version,
        String kind,
        String name,
        ObjectNode settings,
        Set<String> secrets,
        boolean enabled,
        boolean available,
        Optional<Problem> error,
        Optional<Instant> failed,
        Optional<Instant> succeeded,
        Optional<Trial> trial) {

    /**
     * What came of trying the settings.
     *
     * @param error empty when they work
     */
    public record Trial(Instant at, Optional<Problem> error) {}

    public Channel {
        secrets = Set.copyOf(secrets);
    }
}
