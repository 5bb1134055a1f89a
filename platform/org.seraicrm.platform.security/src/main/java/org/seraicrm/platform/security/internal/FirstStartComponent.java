package org.seraicrm.platform.security.internal;

import java.util.Optional;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.security.FirstCompany;
import org.seraicrm.platform.store.Store;

/** Sees to the first company when the bundle starts, and announces it. */
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.seraicrm.platform.security.FirstCompany\"")
@Component(immediate = true, service = FirstStartComponent.class)
public final class FirstStartComponent {

    private final Optional<ServiceRegistration<FirstCompany>> announced;

    @Activate
    public FirstStartComponent(BundleContext context, @Reference Store store, @Reference CompanyFounding founding) {
        var start = new FirstStart(store, founding, new Settings(context::getProperty, System::getenv), System.out);
        this.announced = start.company().map(company -> context.registerService(FirstCompany.class, company, null));
    }

    @Deactivate
    public void stop() {
        announced.ifPresent(ServiceRegistration::unregister);
    }
}
