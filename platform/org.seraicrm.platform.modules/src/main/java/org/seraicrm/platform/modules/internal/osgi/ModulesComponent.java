package org.seraicrm.platform.modules.internal.osgi;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.util.tracker.BundleTracker;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.modules.internal.ModulesRuntime;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.Store;

/** Offers the pipeline and the modules as services, and takes in what bundles bring. */
@Component(
        immediate = true,
        service = {})
public final class ModulesComponent {

    private final ModulesRuntime runtime;
    private final BundleTracker<Runnable> tracker;
    private final AutoCloseable following;
    private final List<ServiceRegistration<?>> services = new ArrayList<>();

    @Activate
    public ModulesComponent(BundleContext context, @Reference Store store, @Reference EventLog log) {
        runtime = new ModulesRuntime(store);
        tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, new Contributions(runtime));
        tracker.open();
        following = log.follow("modules", log.lastPosition(), runtime::follow);
        services.add(context.registerService(Texts.class, runtime.texts(), null));
        services.add(context.registerService(Modules.class, runtime.modules(), null));
        services.add(context.registerService(AccessPolicy.class, runtime.policy(), null));
        services.add(context.registerService(Actions.class, runtime.actions(), null));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addHandlers(ActionHandlers handlers) {
        runtime.add(handlers);
    }

    void removeHandlers(ActionHandlers handlers) {
        runtime.remove(handlers);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addReach(Reach<?> reach) {
        runtime.add(reach);
    }

    void removeReach(Reach<?> reach) {
        runtime.remove(reach);
    }

    @Deactivate
    void stop() throws Exception {
        services.forEach(ServiceRegistration::unregister);
        following.close();
        tracker.close();
    }
}
