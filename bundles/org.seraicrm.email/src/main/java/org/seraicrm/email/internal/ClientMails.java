package org.seraicrm.email.internal;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.internal.jdbc.ErasedMails;
import org.seraicrm.email.internal.jdbc.PassedMails;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventSubscriber;
import org.seraicrm.platform.store.Store;

/**
 * Has the letters of a client go where the client goes: into another one that it is merged into, back from there, and
 * away when its personal data is erased. In one row, for each of these builds on the one before.
 */
@Component(service = EventSubscriber.class)
public final class ClientMails implements EventSubscriber {

    private static final String MERGED = "client.merged";
    private static final String SEPARATED = "client.separated";
    private static final String ERASED = "client.erased";

    private final Store store;

    @Activate
    public ClientMails(@Reference Store store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "org.seraicrm.email.mergedClients";
    }

    @Override
    public Set<String> types() {
        return Set.of(MERGED, SEPARATED, ERASED);
    }

    @Override
    public void on(Event event) {
        event.fact()
                .client()
                .ifPresent(client -> store.write(event.company(), unit -> {
                    switch (event.type()) {
                        case MERGED -> PassedMails.pass(unit, merged(event), client);
                        case SEPARATED -> PassedMails.giveBack(unit, merged(event), client);
                        default -> ErasedMails.erase(unit, client);
                    }
                    return client;
                }));
    }

    private static ClientId merged(Event event) {
        return ClientId.of(Json.tree(event.fact().data()).path("merged").asText());
    }
}
