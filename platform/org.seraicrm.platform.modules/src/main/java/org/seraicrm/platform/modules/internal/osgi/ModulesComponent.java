package org.seraicrm.platform.modules.internal.osgi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.felix.fileinstall.ArtifactInstaller;
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
import org.seraicrm.platform.modules.ModuleBundles;
import org.seraicrm.platform.modules.ModuleFiles;
import org.seraicrm.platform.modules.ModuleGuard;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.modules.StatusKeeper;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.modules.internal.ModulesRuntime;
import org.seraicrm.platform.modules.internal.bundles.DeployedJars;
import org.seraicrm.platform.modules.internal.bundles.HotBundles;
import org.seraicrm.platform.modules.switchboard.AllowedKinds;
import org.seraicrm.platform.modules.switchboard.SwitchEffects;
import org.seraicrm.platform.modules.switchboard.Switchboard;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.ModuleTables;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.TimedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the pipeline and the modules as services, and takes in what bundles bring. */
@Component(
        immediate = true,
        service = {})
public final class ModulesComponent {

    private static final Logger LOG = LoggerFactory.getLogger(ModulesComponent.class);
    private static final int OTHER_NODES = 5;

    private final ModulesRuntime runtime;
    private final BundleTracker<Runnable> tracker;
    private final AutoCloseable following;
    private final HotBundles bundles;
    private final ScheduledExecutorService nodes = Executors.newSingleThreadScheduledExecutor();
    private final List<ServiceRegistration<?>> services = new ArrayList<>();

    @Activate
    public ModulesComponent(
            BundleContext context, @Reference Store store, @Reference EventLog log, @Reference ModuleTables tables) {
        runtime = new ModulesRuntime(store);
        tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, new Contributions(runtime));
        tracker.open();
        following = log.follow("modules", log.lastPosition(), runtime::follow);
        services.add(context.registerService(Texts.class, runtime.texts(), null));
        services.add(context.registerService(Modules.class, runtime.modules(), null));
        services.add(context.registerService(AccessPolicy.class, runtime.policy(), null));
        services.add(context.registerService(Actions.class, runtime.actions(), null));
        services.add(context.registerService(ModuleFiles.class, runtime.files(), null));
        services.add(context.registerService(ModuleGuard.class, runtime.guard(), null));
        services.add(context.registerService(Switchboard.class, runtime.switchboard(), null));
        services.add(context.registerService(AllowedKinds.class, runtime.allowed(), null));
        services.add(context.registerService(TimedWork.class, runtime.trials(), null));
        runtime.refreshKinds();
        services.add(context.registerService(ArtifactInstaller.class, new DeployedFiles(runtime), null));
        bundles = BundlesOfModules.open(context, store, tables, runtime::kindsChanged);
        services.add(context.registerService(ModuleBundles.class, bundles, null));
        if (!bundles.safe()) {
            bundles.tidy();
            services.add(context.registerService(ArtifactInstaller.class, new DeployedJars(bundles), null));
        }
        var unused = nodes.scheduleWithFixedDelay(this::followOthers, OTHER_NODES, OTHER_NODES, TimeUnit.SECONDS);
    }

    private void followOthers() {
        try {
            runtime.refreshKinds();
            bundles.follow();
        } catch (RuntimeException unreachable) { // edge: the database may be away for a while; the next round finds it
            LOG.warn("What other nodes deployed can't be read: {}", unreachable.toString());
        }
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

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addKeeper(StatusKeeper keeper) {
        runtime.add(keeper);
    }

    void removeKeeper(StatusKeeper keeper) {
        runtime.remove(keeper);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addEffects(SwitchEffects effects) {
        runtime.add(effects);
    }

    void removeEffects(SwitchEffects effects) {
        runtime.remove(effects);
    }

    @Deactivate
    void stop() throws Exception {
        nodes.shutdownNow();
        services.forEach(ServiceRegistration::unregister);
        following.close();
        tracker.close();
        runtime.close();
    }
}
