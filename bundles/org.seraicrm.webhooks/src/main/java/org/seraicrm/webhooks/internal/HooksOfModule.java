package org.seraicrm.webhooks.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.integration.Channel;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.modules.switchboard.SwitchEffects;
import org.seraicrm.platform.modules.switchboard.Switching;
import org.seraicrm.platform.security.Actors;

/** Tells which receivers would hear more or less: those whose user gains or loses the module, with their event types. */
@Component
public final class HooksOfModule implements SwitchEffects {

    private final Channels channels;
    private final Actors actors;

    @Activate
    public HooksOfModule(@Reference Channels channels, @Reference Actors actors) {
        this.channels = channels;
        this.actors = actors;
    }

    @Override
    public List<Effect> of(Switching switching) {
        CompanyId company = switching.actor().company();
        Map<ChannelId, String> names =
                channels.list(switching.actor()).stream().collect(Collectors.toMap(Channel::id, Channel::name));
        return List.of(Effect.of(
                "webhooks",
                channels.open(company, SubscriptionKind.ID).stream()
                        .map(Subscription::of)
                        .filter(subscription -> actors.of(company, subscription.user(), Door.WEBHOOK)
                                .filter(user -> switching.touches(user.standing()))
                                .isPresent())
                        .map(subscription -> shown(names.getOrDefault(subscription.id(), ""), subscription.events()))
                        .toList()));
    }

    private static String shown(String name, List<String> events) {
        return events.isEmpty() ? name : name + " (" + String.join(", ", events) + ")";
    }
}
