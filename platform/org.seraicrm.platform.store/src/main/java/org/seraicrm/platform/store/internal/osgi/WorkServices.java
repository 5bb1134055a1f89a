package org.seraicrm.platform.store.internal.osgi;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.seraicrm.platform.store.TimedWork;
import org.seraicrm.platform.store.internal.timed.TimedWorks;

/** Has timed work done by the services that are registered for it. */
@Component(
        service = {},
        immediate = true)
public final class WorkServices {

    private final TimedWorks works;

    @Activate
    public WorkServices(@Reference StoreOpening opening) {
        this.works = opening.running().works();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addWork(TimedWork work) {
        works.add(work);
    }

    void removeWork(TimedWork work) {
        works.remove(work);
    }
}
