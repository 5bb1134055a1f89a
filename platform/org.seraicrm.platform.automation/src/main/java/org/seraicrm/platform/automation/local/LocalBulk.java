package org.seraicrm.platform.automation.local;

import org.seraicrm.platform.automation.bulk.BulkJobs;
import org.seraicrm.platform.automation.bulk.BulkSource;
import org.seraicrm.platform.automation.internal.bulk.BulkActions;
import org.seraicrm.platform.automation.internal.bulk.BulkWork;
import org.seraicrm.platform.cards.local.LocalCards;
import org.seraicrm.platform.modules.local.LocalModules;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.store.local.LocalStore;

/** Bulk jobs over a store, as in the container. Its tables are made when the store knows a class of this bundle. */
public final class LocalBulk {

    private final BulkActions actions;
    private final BulkWork work;

    public LocalBulk(LocalStore store, LocalModules modules, LocalCards cards, Actors actors) {
        actions = new BulkActions(store.store(), modules.actions(), cards.cards(), cards.clients());
        work = new BulkWork(store.store(), store.log(), modules.actions(), actors);
        modules.contribute(LocalBulk.class);
        modules.add(actions);
        store.add(work);
    }

    public void add(BulkSource source) {
        work.add(source);
    }

    public BulkJobs jobs() {
        return actions;
    }
}
