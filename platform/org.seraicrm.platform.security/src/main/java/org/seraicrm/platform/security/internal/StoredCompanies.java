package org.seraicrm.platform.security.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.Company;
import org.seraicrm.platform.security.internal.jdbc.CompanyTable;
import org.seraicrm.platform.store.Store;

/**
 * Reads the table of companies. Whose company an actor is of is asked for each action, and remembered for a second; a
 * change by this node is seen at once.
 */
@Component
public final class StoredCompanies implements Companies {

    private static final long REMEMBERED = TimeUnit.SECONDS.toNanos(1);
    private static final Map<CompanyId, Recent> RECENT = new ConcurrentHashMap<>();

    private record Recent(Company company, long at) {}

    private final Store store;

    @Activate
    public StoredCompanies(@Reference Store store) {
        this.store = store;
    }

    @Override
    public Company of(Actor actor) {
        long now = System.nanoTime();
        Recent recent = RECENT.get(actor.company());
        if (recent != null && now - recent.at() < REMEMBERED) {
            return recent.company();
        }
        Company company = find(actor.company())
                .orElseThrow(() -> new IllegalStateException("no company " + actor.company() + " of an actor"));
        RECENT.put(actor.company(), new Recent(company, now));
        return company;
    }

    /** It has changed. */
    static void forget(CompanyId company) {
        RECENT.remove(company);
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
