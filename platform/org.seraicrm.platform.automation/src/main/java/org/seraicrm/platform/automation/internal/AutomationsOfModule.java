package org.seraicrm.platform.automation.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.modules.switchboard.SwitchEffects;
import org.seraicrm.platform.modules.switchboard.Switching;
import org.seraicrm.platform.security.Actors;

/** Tells which automations would run or rest: those whose agent gains or loses the module. */
@Component
public final class AutomationsOfModule implements SwitchEffects {

    private final Actors actors;

    @Activate
    public AutomationsOfModule(@Reference Actors actors) {
        this.actors = actors;
    }

    @Override
    public List<Effect> of(Switching switching) {
        CompanyId company = switching.actor().company();
        return List.of(Effect.of(
                "automations",
                switching.before().setup().automations().stream()
                        .filter(automation -> automation
                                .agent()
                                .flatMap(user -> actors.of(company, user, Door.AUTOMATION))
                                .filter(agent -> switching.touches(agent.standing()))
                                .isPresent())
                        .map(automation ->
                                automation.label().in(switching.actor().language()))
                        .toList()));
    }
}
