package org.seraicrm.platform.chat.internal.osgi;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.seraicrm.platform.chat.ChatCarrier;
import org.seraicrm.platform.chat.Conversations;
import org.seraicrm.platform.chat.Outbox;
import org.seraicrm.platform.chat.internal.ChatRuntime;
import org.seraicrm.platform.modules.switchboard.SwitchEffects;
import org.seraicrm.platform.store.EventSubscriber;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.TimedWork;

/** Offers conversations and the outbox as services, and takes in the carriers that bundles bring. */
@Component(
        immediate = true,
        service = {})
public final class ChatComponent {

    private final ChatRuntime runtime;
    private final List<ServiceRegistration<?>> services = new ArrayList<>();

    @Activate
    public ChatComponent(
            BundleContext context, @Reference Store store, @Reference CrmServices crm, @Reference FirmServices firm) {
        runtime = new ChatRuntime(store, crm.crm(), firm.firm(), Clock.systemUTC());
        services.add(context.registerService(Conversations.class, runtime.conversations(), null));
        services.add(context.registerService(Outbox.class, runtime.outbox(), null));
        services.add(context.registerService(EventSubscriber.class, runtime.notices(), null));
        services.add(context.registerService(SwitchEffects.class, runtime.switchEffects(), null));
        services.add(context.registerService(TimedWork.class, runtime.sweeping(), null));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCarrier(ChatCarrier carrier) {
        runtime.outbox().add(carrier);
    }

    void removeCarrier(ChatCarrier carrier) {
        runtime.outbox().remove(carrier);
    }

    @Deactivate
    void stop() {
        services.forEach(ServiceRegistration::unregister);
    }
}
