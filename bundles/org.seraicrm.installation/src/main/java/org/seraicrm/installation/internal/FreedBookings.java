package org.seraicrm.installation.internal;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventSubscriber;
import org.seraicrm.platform.store.Store;

/**
 * Frees the fitter of an installation that went into the trash or to another module. One that came back meanwhile has
 * booked anew, and keeps that.
 */
@Component(service = EventSubscriber.class)
public final class FreedBookings implements EventSubscriber {

    private final Store store;

    @Activate
    public FreedBookings(@Reference Store store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "installation.bookings";
    }

    @Override
    public Set<String> types() {
        return Set.of("card.trashed", "card.handedOver");
    }

    @Override
    public void on(Event event) {
        event.fact()
                .card()
                .ifPresent(card -> store.write(event.company(), unit -> {
                    Bookings.freeBefore(unit, card, event.at());
                    return card;
                }));
    }
}
