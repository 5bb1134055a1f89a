package org.seraicrm.platform.cards.internal;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.dashboards.Dashboard;
import org.seraicrm.platform.cards.dashboards.Dashboard.Origin;
import org.seraicrm.platform.cards.dashboards.Dashboards;
import org.seraicrm.platform.cards.internal.jdbc.DashboardTable;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** Dashboards in their table. */
record StoredDashboards(Store store) implements Dashboards {

    @Override
    public Dashboard of(Actor actor) {
        return store.read(
                actor.company(),
                unit -> DashboardTable.find(unit, Optional.of(actor.user()))
                        .map(kept -> new Dashboard(Origin.OWN, kept.version(), kept.tiles()))
                        .orElseGet(() -> ofCompany(unit)));
    }

    @Override
    public Dashboard ofCompany(Actor actor) {
        return store.read(actor.company(), StoredDashboards::ofCompany);
    }

    private static Dashboard ofCompany(UnitOfWork unit) {
        return DashboardTable.find(unit, Optional.empty())
                .map(kept -> new Dashboard(Origin.COMPANY, kept.version(), kept.tiles()))
                .orElseGet(() -> new Dashboard(Origin.NONE, 0, List.of()));
    }
}
