package org.seraicrm.webhooks.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.NewEvent;

/** Tells whether a user may see what an event is about; what is about the company as such is for administrators. */
@Component(service = Sights.class)
public final class Sights {

    private final Actors actors;
    private final Cards cards;
    private final Clients clients;
    private final Modules modules;

    @Activate
    public Sights(
            @Reference Actors actors, @Reference Cards cards, @Reference Clients clients, @Reference Modules modules) {
        this.actors = actors;
        this.cards = cards;
        this.clients = clients;
        this.modules = modules;
    }

    boolean sees(CompanyId company, UserId user, Event event) {
        Optional<Actor> actor = actors.of(company, user, Door.WEBHOOK);
        return actor.filter(found -> sees(found, event.fact())).isPresent();
    }

    private boolean sees(Actor actor, NewEvent fact) {
        if (fact.card().isPresent()) {
            return cards.find(actor, fact.card().get()).isPresent();
        }
        if (fact.client().isPresent()) {
            return clients.find(actor, fact.client().get()).isPresent();
        }
        if (actor.role() == Role.ADMINISTRATOR) {
            return true;
        }
        return fact.module().flatMap(module -> modules.on(actor, module)).isPresent();
    }
}
