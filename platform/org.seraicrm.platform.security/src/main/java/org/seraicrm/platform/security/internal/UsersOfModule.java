package org.seraicrm.platform.security.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.modules.switchboard.SwitchEffects;
import org.seraicrm.platform.modules.switchboard.Switching;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.User;

/** Tells who would gain or lose a module. */
@Component
public final class UsersOfModule implements SwitchEffects {

    private final People people;

    @Activate
    public UsersOfModule(@Reference People people) {
        this.people = people;
    }

    @Override
    public List<Effect> of(Switching switching) {
        return List.of(Effect.of(
                "users",
                people.users(switching.actor()).stream()
                        .filter(User::active)
                        .filter(user -> switching.touches(user.standing()))
                        .map(user -> user.name(switching.actor().language()))
                        .toList()));
    }
}
