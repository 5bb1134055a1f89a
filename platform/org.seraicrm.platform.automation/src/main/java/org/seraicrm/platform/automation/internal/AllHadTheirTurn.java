package org.seraicrm.platform.automation.internal;

import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.condition.Condition;
import org.seraicrm.platform.kernel.Started;
import org.seraicrm.platform.modules.ModuleBundles;

/**
 * Has the condition hold as soon as this bundle works, which the distribution's features start after all others, and
 * modules' bundles that were installed beside them are back.
 */
@Component(
        service = {},
        immediate = true)
public final class AllHadTheirTurn {

    private final ServiceRegistration<Condition> condition;

    @Activate
    public AllHadTheirTurn(BundleContext context, @Reference ModuleBundles bundles) {
        bundles.settle();
        condition = context.registerService(
                Condition.class, Condition.INSTANCE, new Hashtable<>(Map.of(Condition.CONDITION_ID, Started.ID)));
    }

    @Deactivate
    void close() {
        condition.unregister();
    }
}
