package org.seraicrm.platform.store.internal.osgi;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.condition.Condition;
import org.seraicrm.platform.kernel.Started;
import org.seraicrm.platform.store.TimedWork;
import org.seraicrm.platform.store.internal.timed.TimedWorks;

/** Has timed work done by the services that are registered for it, once all had their turn to start. */
@Component(
        service = {},
        immediate = true,
        reference = @Reference(name = "started", service = Condition.class, target = Started.TARGET))
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
