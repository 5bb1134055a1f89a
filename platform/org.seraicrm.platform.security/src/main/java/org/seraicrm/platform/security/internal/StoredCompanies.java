package org.seraicrm.platform.security.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.Company;
import org.seraicrm.platform.security.internal.jdbc.CompanyTable;
import org.seraicrm.platform.store.Store;

/** Reads the table of companies. */
@Component
public final class StoredCompanies implements Companies {

    private final Store store;

    @Activate
    public StoredCompanies(@Reference Store store) {
        this.store = store;
    }

    @Override
    public Company of(Actor actor) {
        return find(actor.company())
                .orElseThrow(() -> new IllegalStateException("no company " + actor.company() + " of an actor"));
    }

    @Override
    public Optional<Company> find(CompanyId id) {
        return store.read(id, unit -> CompanyTable.find(unit, id));
    }

    @Override
    public List<Company> all() {
        return store.server(CompanyTable::all);
    }
}
