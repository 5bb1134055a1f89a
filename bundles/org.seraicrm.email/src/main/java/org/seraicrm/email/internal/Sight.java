package org.seraicrm.email.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.internal.jpa.MailRow;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.Modules;

/** Tells who sees a letter: who sees its card, or without one its client; of nobody's letters all but Restricted users. */
@Component(service = Sight.class)
public final class Sight {

    private final Cards cards;
    private final Clients clients;
    private final Modules modules;

    @Activate
    public Sight(@Reference Cards cards, @Reference Clients clients, @Reference Modules modules) {
        this.cards = cards;
        this.clients = clients;
        this.modules = modules;
    }

    /** Whether the addresses of clients are hidden from somebody: then those of their letters are, too. */
    boolean hidesAddresses(Actor actor, MailRow row) {
        return (row.client().isPresent() || row.card().isPresent())
                && modules.clients(actor).veil().hides(ClientField.EMAIL.id());
    }

    boolean sees(Actor actor, MailRow row) {
        if (row.card().isPresent()) {
            return cards.find(actor, row.card().get()).isPresent();
        }
        if (row.client().isPresent()) {
            return clients.find(actor, row.client().get()).isPresent();
        }
        return !actor.restricted() || row.user().filter(actor.user()::equals).isPresent();
    }
}
