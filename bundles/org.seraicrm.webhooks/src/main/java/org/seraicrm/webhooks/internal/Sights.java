package org.seraicrm.webhooks.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.Histories;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.store.Event;

/** What the user sees of an event with whose eyes a subscription looks: nothing else is sent. */
@Component(service = Sights.class)
public final class Sights {

    private final Actors actors;
    private final Histories histories;

    @Activate
    public Sights(@Reference Actors actors, @Reference Histories histories) {
        this.actors = actors;
        this.histories = histories;
    }

    Optional<Entry> seen(CompanyId company, UserId user, Event event) {
        return actors.of(company, user, Door.WEBHOOK).flatMap(actor -> histories.of(actor, event));
    }
}
