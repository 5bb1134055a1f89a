package org.seraicrm.platform.store.internal.osgi;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.condition.Condition;
import org.seraicrm.platform.kernel.Started;
import org.seraicrm.platform.store.EventSubscriber;
import org.seraicrm.platform.store.internal.events.Subscriptions;

/** Tells the event subscribers that are registered as services, once all had their turn to start. */
@Component(
        service = {},
        immediate = true,
        reference = @Reference(name = "started", service = Condition.class, target = Started.TARGET))
public final class SubscriberServices {

    private final Subscriptions subscriptions;

    @Activate
    public SubscriberServices(@Reference StoreOpening opening) {
        this.subscriptions = opening.running().subscriptions();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSubscriber(EventSubscriber subscriber) {
        subscriptions.add(subscriber);
    }

    void removeSubscriber(EventSubscriber subscriber) {
        subscriptions.remove(subscriber);
    }
}
