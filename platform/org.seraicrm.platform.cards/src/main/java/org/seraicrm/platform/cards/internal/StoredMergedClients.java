package org.seraicrm.platform.cards.internal;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.duplicates.MergedClients;
import org.seraicrm.platform.cards.internal.jdbc.MergeTable;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.store.Store;

/** Reads what was merged from its table. */
record StoredMergedClients(Store store, AccessPolicy policy) implements MergedClients {

    @Override
    public Optional<ClientId> survivor(Actor actor, ClientId client) {
        return store.read(
                actor.company(),
                unit -> MergeTable.survivor(unit, client)
                        .filter(found -> !new SeenRows(unit, policy.of(actor))
                                .clientNames(List.of(found))
                                .isEmpty()));
    }

    @Override
    public List<Client> into(Actor actor, ClientId client) {
        return store.read(actor.company(), unit -> {
            List<ClientId> merged = MergeTable.into(unit, client);
            SeenRows rows = new SeenRows(unit, policy.of(actor));
            return merged.isEmpty() || rows.clientNames(List.of(client)).isEmpty() ? List.of() : rows.clients(merged);
        });
    }
}
