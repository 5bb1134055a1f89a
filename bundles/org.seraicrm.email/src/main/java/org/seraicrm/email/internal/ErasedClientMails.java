package org.seraicrm.email.internal;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.internal.jdbc.ErasedMails;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventSubscriber;
import org.seraicrm.platform.store.Store;

/** Erases the letters of a client whose personal data is erased. */
@Component(service = EventSubscriber.class)
public final class ErasedClientMails implements EventSubscriber {

    private final Store store;

    @Activate
    public ErasedClientMails(@Reference Store store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "org.seraicrm.email.erasedClients";
    }

    @Override
    public Set<String> types() {
        return Set.of("client.erased");
    }

    @Override
    public void on(Event event) {
        event.fact()
                .client()
                .ifPresent(client -> store.write(event.company(), unit -> {
                    ErasedMails.erase(unit, client);
                    return client;
                }));
    }
}
