package org.seraicrm.itests.witness;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/**
 * {@code GET /api/v1/witness}: each bundle with which wiring of it this is. Wirings are numbered as they are first seen: a
 * bundle that was refreshed has another number.
 */
@Component(service = WitnessResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/witness")
public final class WitnessResource {

    private final BundleContext context;
    private final Map<BundleWiring, Integer> seen = new IdentityHashMap<>();

    @Activate
    public WitnessResource(BundleContext context) {
        this.context = context;
    }

    @GET
    @Produces("application/json")
    public synchronized Map<String, String> wirings() {
        Map<String, String> wirings = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            String number = wiring == null
                    ? "none"
                    : seen.computeIfAbsent(wiring, any -> seen.size()).toString();
            wirings.put(
                    bundle.getSymbolicName() + " " + bundle.getBundleId(),
                    number + " since " + bundle.getLastModified());
        }
        return wirings;
    }
}
