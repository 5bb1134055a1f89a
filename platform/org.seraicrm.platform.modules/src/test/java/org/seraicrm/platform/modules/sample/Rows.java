package org.seraicrm.platform.modules.sample;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Keys;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.store.UnitOfWork;

/** Clients of companies, in memory. */
public final class Rows implements Reach<ClientId> {

    private record Row(CompanyId company, Set<String> keys) {}

    private final Map<ClientId, Row> rows = new ConcurrentHashMap<>();

    /** Adds a client that a user, or nobody, looks after. */
    public ClientId add(CompanyId company, Optional<UserId> responsible) {
        ClientId id = ClientId.next();
        rows.put(id, new Row(company, Set.of(Keys.clients(), Keys.clients(responsible))));
        return id;
    }

    @Override
    public Class<ClientId> type() {
        return ClientId.class;
    }

    @Override
    public Optional<Reached> reach(ClientId id, UnitOfWork unit) {
        return Optional.ofNullable(rows.get(id))
                .filter(row -> row.company().equals(unit.company()))
                .map(row -> new Reached(row.keys(), Optional.empty()));
    }
}
