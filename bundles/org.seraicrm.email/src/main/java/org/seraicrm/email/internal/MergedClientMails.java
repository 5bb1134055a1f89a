package org.seraicrm.email.internal;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.internal.jdbc.PassedMails;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventSubscriber;
import org.seraicrm.platform.store.Store;

/** Has the letters of a client go where the client goes that is merged into another one, and return with it. */
@Component(service = EventSubscriber.class)
public final class MergedClientMails implements EventSubscriber {

    private static final String MERGED = "client.merged";
    private static final String SEPARATED = "client.separated";

    private final Store store;

    @Activate
    public MergedClientMails(@Reference Store store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "org.seraicrm.email.mergedClients";
    }

    @Override
    public Set<String> types() {
        return Set.of(MERGED, SEPARATED);
    }

    @Override
    public void on(Event event) {
        ClientId merged =
                ClientId.of(Json.tree(event.fact().data()).path("merged").asText());
        Optional<ClientId> kept = event.fact().client();
        kept.ifPresent(client -> store.write(event.company(), unit -> {
            if (event.type().equals(MERGED)) {
                PassedMails.pass(unit, merged, client);
            } else {
                PassedMails.giveBack(unit, merged, client);
            }
            return client;
        }));
    }
}
