package org.seraicrm.platform.automation.internal.bulk;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventLog;

/** Whether something has happened to a row since, through somebody else. */
record ChangedSince(EventLog log) {

    private static final int LATEST = 50;
    private static final EventId END = new EventId(Long.MAX_VALUE);

    boolean byOthers(CompanyId company, EventId performed, UserId user) {
        return log.find(company, performed).map(event -> latest(company, event)).orElse(List.of()).stream()
                .takeWhile(event -> event.id().value() > performed.value())
                .anyMatch(event -> event.fact().actor().filter(user::equals).isEmpty());
    }

    /** The latest of the card's events, else of the client's. */
    private List<Event> latest(CompanyId company, Event event) {
        Optional<List<Event>> ofCard = event.fact().card().map(card -> log.ofCard(company, card, END, LATEST));
        return ofCard.or(() -> event.fact().client().map(client -> log.ofClient(company, client, END, LATEST)))
                .orElse(List.of());
    }
}
