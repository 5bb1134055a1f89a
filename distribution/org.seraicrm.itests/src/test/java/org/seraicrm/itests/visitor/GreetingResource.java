package org.seraicrm.itests.visitor;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Answers at {@code /api/v1/greeting} as long as its bundle is there. */
@Component(service = GreetingResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/greeting")
public final class GreetingResource {

    @GET
    @Produces("application/json")
    public Map<String, String> greet() {
        return Map.of("text", "jó napot");
    }
}
